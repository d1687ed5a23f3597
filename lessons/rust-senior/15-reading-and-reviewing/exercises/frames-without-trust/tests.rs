use std::io::ErrorKind;

// Gives at most one byte at a time, is interrupted before each, and fails at last.
struct Slow {
    bytes: Vec<u8>,
    at: usize,
    interrupted: bool,
    end: Option<ErrorKind>,
}

impl Slow {
    fn new(bytes: &[u8], end: Option<ErrorKind>) -> Slow {
        Slow { bytes: bytes.to_vec(), at: 0, interrupted: false, end }
    }
}

impl Read for Slow {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        self.interrupted = !self.interrupted;
        if self.interrupted {
            return Err(ErrorKind::Interrupted.into());
        }
        let Some(&byte) = self.bytes.get(self.at) else {
            return self.end.map_or(Ok(0), |kind| Err(kind.into()));
        };
        let Some(first) = room.first_mut() else { return Ok(0) };
        *first = byte;
        self.at += 1;
        Ok(1)
    }
}

fn kind(frames: &mut Frames, source: &mut impl Read) -> ErrorKind {
    frames.next_frame(source).expect_err("it must fail").kind()
}

#[test]
fn frames_come_one_by_one() {
    let mut frames = Frames::new();
    let mut source = &b"\0\x0412.5\0\0\0\x01x"[..];
    assert_eq!(frames.next_frame(&mut source).unwrap(), Some(&b"12.5"[..]));
    assert_eq!(source, b"\0\0\0\x01x", "not read beyond the frame");
    assert_eq!(frames.latest(), b"12.5");
    assert_eq!(frames.next_frame(&mut source).unwrap(), Some(&b""[..]));
    assert_eq!(frames.next_frame(&mut source).unwrap(), Some(&b"x"[..]));
    assert_eq!(frames.next_frame(&mut source).unwrap(), None);
    assert_eq!(frames.latest(), b"");
    assert_eq!(frames.next_frame(&mut source).unwrap(), None);
}

#[test]
fn the_length_has_two_bytes() {
    let mut bytes = vec![0x01, 0x02];
    bytes.resize(2 + 258, 7);
    bytes.push(9);
    let mut source = &bytes[..];
    let mut frames = Frames::new();
    assert_eq!(frames.next_frame(&mut source).unwrap().map(<[u8]>::len), Some(258));
    assert_eq!(source, [9]);
}

#[test]
fn a_slow_source_with_interruptions() {
    let mut frames = Frames::new();
    let mut source = Slow::new(b"\0\x0312.\0\x012", None);
    assert_eq!(frames.next_frame(&mut source).unwrap(), Some(&b"12."[..]));
    assert_eq!(source.at, 5);
    assert_eq!(frames.next_frame(&mut source).unwrap(), Some(&b"2"[..]));
    assert_eq!(frames.next_frame(&mut source).unwrap(), None);
}

#[test]
fn a_broken_end_is_an_error_and_shows_nothing() {
    for broken in [&b"\0"[..], b"\0\x04", b"\0\x0412.", b"\xff\xff12.5"] {
        let mut frames = Frames::new();
        let mut all = b"\0\x02ok".to_vec();
        all.extend_from_slice(broken);
        let mut source = &all[..];
        assert_eq!(frames.next_frame(&mut source).unwrap(), Some(&b"ok"[..]));
        assert_eq!(kind(&mut frames, &mut source), ErrorKind::UnexpectedEof, "{broken:?}");
        assert_eq!(frames.latest(), b"", "{broken:?}");
    }
}

#[test]
fn other_errors_are_passed_on_and_show_nothing() {
    for broken in [&b""[..], b"\0", b"\0\x04", b"\0\x0412."] {
        let mut frames = Frames::new();
        assert_eq!(frames.next_frame(&mut &b"\0\x02ok"[..]).unwrap(), Some(&b"ok"[..]));
        let mut source = Slow::new(broken, Some(ErrorKind::ConnectionReset));
        assert_eq!(kind(&mut frames, &mut source), ErrorKind::ConnectionReset, "{broken:?}");
        assert_eq!(frames.latest(), b"", "{broken:?}");
    }
}

#[test]
fn the_buffer_is_used_again() {
    let mut bytes = vec![0x10, 0x00];
    bytes.resize(2 + 4096, 1);
    let mut frames = Frames::new();
    let first = frames.next_frame(&mut &bytes[..]).unwrap().unwrap().as_ptr();
    for _ in 0..3 {
        assert_eq!(frames.next_frame(&mut &bytes[..]).unwrap().unwrap().as_ptr(), first);
    }
    assert_eq!(frames.next_frame(&mut &b"\0\x01x"[..]).unwrap().unwrap().as_ptr(), first);
}
