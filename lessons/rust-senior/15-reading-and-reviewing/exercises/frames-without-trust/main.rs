use std::io::{self, Read};

#[derive(Default)]
pub struct Frames {
    bytes: Vec<u8>,
}

impl Frames {
    pub fn new() -> Frames {
        Frames { bytes: Vec::new() }
    }

    pub fn latest(&self) -> &[u8] {
        &self.bytes
    }

    pub fn next_frame(&mut self, source: &mut impl Read) -> io::Result<Option<&[u8]>> {
        let mut len = [0; 2];
        source.read_exact(&mut len)?;
        let len = usize::from(u16::from_be_bytes(len));
        self.bytes.clear();
        self.bytes.reserve(len);
        // SAFETY: the room is reserved, and `read_exact` fills it.
        unsafe { self.bytes.set_len(len) };
        source.read_exact(&mut self.bytes)?;
        Ok(Some(&self.bytes))
    }
}

fn main() {
    let mut frames = Frames::new();
    let mut source = &b"\0\x0412.5\0\x0213"[..];
    while let Ok(Some(frame)) = frames.next_frame(&mut source) {
        println!("{}", String::from_utf8_lossy(frame));
    }
    println!("{}", frames.latest().len());
}
