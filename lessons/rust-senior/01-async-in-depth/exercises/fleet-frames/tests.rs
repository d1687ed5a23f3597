use std::pin::pin;
use std::task::{Context, Poll, Waker};

// Polls once, as a select! does whose other branch is ready, and drops the future.
fn poll_and_drop<T>(job: impl Future<Output = T>) -> Option<T> {
    let mut cx = Context::from_waker(Waker::noop());
    match pin!(job).poll(&mut cx) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

// Writes piece after piece, gives `next` a few chances after each, and collects what comes.
async fn received(pieces: &[&[u8]], drops: usize) -> Vec<String> {
    let (mut bus, wire) = duplex(4096);
    let mut frames = Frames::new(wire);
    let mut all = Vec::new();
    for piece in pieces {
        bus.write_all(piece).await.unwrap();
        for _ in 0..drops {
            if let Some(frame) = poll_and_drop(frames.next()) {
                all.push(frame.expect("the wire is open, so there is no end yet"));
            }
        }
    }
    drop(bus);
    while let Some(frame) = frames.next().await {
        all.push(frame);
        assert!(all.len() < 1_000, "frames without end");
    }
    assert_eq!(frames.next().await, None, "the end is for good");
    all
}

#[tokio::test]
async fn whole_frames() {
    assert_eq!(received(&[b"\x05bus 9", b"\x06bus 40"], 1).await, ["bus 9", "bus 40"]);
}

#[tokio::test]
async fn each_cut_and_any_number_of_drops() {
    let bytes = b"\x05bus 9\x00\x06bus 40\x01x";
    for cut in 0..=bytes.len() {
        for drops in 0..3 {
            let (head, tail) = bytes.split_at(cut);
            assert_eq!(
                received(&[head, tail], drops).await,
                ["bus 9", "", "bus 40", "x"],
                "cut after {cut} bytes, {drops} futures dropped after each piece"
            );
        }
    }
}

#[tokio::test]
async fn byte_by_byte() {
    let bytes = b"\x05bus 9\x06bus 40";
    let pieces: Vec<&[u8]> = bytes.chunks(1).collect();
    for drops in [1, 4] {
        assert_eq!(received(&pieces, drops).await, ["bus 9", "bus 40"]);
    }
}

#[tokio::test]
async fn the_longest_frame() {
    let text = "b".repeat(255);
    let bytes = [&[255][..], text.as_bytes(), b"\x02ok"].concat();
    let pieces: Vec<&[u8]> = bytes.chunks(100).collect();
    assert_eq!(received(&pieces, 1).await, [text, String::from("ok")]);
}

#[tokio::test]
async fn an_incomplete_frame_is_none() {
    assert_eq!(received(&[b"\x02ok\x05bu"], 2).await, ["ok"]);
    assert!(received(&[b"\x05"], 1).await.is_empty());
    assert!(received(&[], 1).await.is_empty());
}

#[tokio::test]
async fn bytes_that_are_no_text() {
    assert_eq!(received(&[b"\x02a\xff", b"\x01b"], 1).await, ["a\u{fffd}", "b"]);
}
