// The bytes of a reply, if they lie in the memory.
fn reply(memory: &[u8], at: u32, len: u32) -> Option<&[u8]> {
    let start = at as usize;
    let end = start.checked_add(len as usize)?;
    memory.get(start..end)
}

fn main() {
    let memory = b"....door open...";
    println!("{:?}", reply(memory, 4, 9).map(<[u8]>::len));
}
