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

    // Reads `len` bytes into the buffer and says how many came.
    fn fill(&mut self, source: &mut impl Read, len: u64) -> io::Result<u64> {
        self.bytes = Vec::new();
        let outcome = source.take(len).read_to_end(&mut self.bytes);
        if outcome.is_err() {
            self.bytes.clear();
        }
        Ok(outcome? as u64)
    }

    pub fn next_frame(&mut self, source: &mut impl Read) -> io::Result<Option<&[u8]>> {
        let got = self.fill(source, 2)?;
        let len = match *self.bytes {
            [high, low] => u64::from(u16::from_be_bytes([high, low])),
            _ => {
                self.bytes.clear();
                return if got == 0 { Ok(None) } else { Err(io::ErrorKind::UnexpectedEof.into()) };
            }
        };
        if self.fill(source, len)? != len {
            self.bytes.clear();
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
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
