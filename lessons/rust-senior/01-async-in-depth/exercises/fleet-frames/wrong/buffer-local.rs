use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

struct Frames {
    wire: DuplexStream,
    // Read from the wire and not yet given out.
    buffer: Vec<u8>,
}

impl Frames {
    fn new(wire: DuplexStream) -> Frames {
        Frames {
            wire,
            buffer: Vec::new(),
        }
    }

    // The next frame; None at the end of the wire.
    async fn next(&mut self) -> Option<String> {
        let mut pending = std::mem::take(&mut self.buffer);
        loop {
            self.buffer.append(&mut pending);
            if let Some(frame) = self.take_frame() {
                return Some(frame);
            }
            pending = std::mem::take(&mut self.buffer);
            if self.wire.read_buf(&mut pending).await.ok()? == 0 {
                return None;
            }
        }
    }

    // The first frame of the buffer, if it is whole.
    fn take_frame(&mut self) -> Option<String> {
        let end = 1 + usize::from(*self.buffer.first()?);
        let text = String::from_utf8_lossy(self.buffer.get(1..end)?).into_owned();
        self.buffer.drain(..end);
        Some(text)
    }
}

#[tokio::main]
async fn main() {
    let (mut bus, wire) = duplex(64);
    bus.write_all(b"\x05bus 9\x05bus 4").await.unwrap();
    drop(bus);
    let mut frames = Frames::new(wire);
    while let Some(frame) = frames.next().await {
        println!("{frame}");
    }
}
