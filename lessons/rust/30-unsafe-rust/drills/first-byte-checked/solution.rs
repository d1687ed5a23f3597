// The first byte of a line, if there is one.
fn first_byte(line: &[u8]) -> Option<u8> {
    if line.is_empty() {
        return None;
    }
    // SAFETY: the line has an element, as was just tested.
    Some(unsafe { first_of_some(line) })
}

// SAFETY: `line` must not be empty.
unsafe fn first_of_some(line: &[u8]) -> u8 {
    // SAFETY: by the contract of this function there is an element.
    unsafe { *line.get_unchecked(0) }
}

fn main() {
    println!("{:?} {:?}", first_byte(b"ERROR"), first_byte(b""));
    // SAFETY: the literal has five bytes.
    println!("{}", unsafe { first_of_some(b"ERROR") });
}
