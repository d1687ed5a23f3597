use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

struct Frames {
    wire: DuplexStream,
    len: Option<u8>,
}

impl Frames {
    fn new(wire: DuplexStream) -> Frames {
        Frames { wire, len: None }
    }

    async fn next(&mut self) -> Option<String> {
        if self.len.is_none() {
            self.len = Some(self.wire.read_u8().await.ok()?);
        }
        let mut text = vec![0; usize::from(self.len?)];
        self.wire.read_exact(&mut text).await.ok()?;
        self.len = None;
        Some(String::from_utf8_lossy(&text).into_owned())
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
