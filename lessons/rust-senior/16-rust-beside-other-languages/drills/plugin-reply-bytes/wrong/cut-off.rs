fn reply(memory: &[u8], at: u32, len: u32) -> Option<&[u8]> {
    let rest = memory.get(at as usize..)?;
    Some(rest.get(..len as usize).unwrap_or(rest))
}

fn main() {
    println!("{:?}", reply(b"door", 0, 4));
}
