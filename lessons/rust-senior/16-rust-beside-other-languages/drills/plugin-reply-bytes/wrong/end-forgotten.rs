fn reply(memory: &[u8], at: u32, len: u32) -> Option<&[u8]> {
    if at as usize >= memory.len() {
        return None;
    }
    memory[at as usize..].get(..len as usize)
}

fn main() {
    println!("{:?}", reply(b"door", 0, 4));
}
