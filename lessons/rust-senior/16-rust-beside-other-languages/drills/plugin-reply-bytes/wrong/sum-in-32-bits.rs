fn reply(memory: &[u8], at: u32, len: u32) -> Option<&[u8]> {
    let end = at + len;
    memory.get(at as usize..end as usize)
}

fn main() {
    println!("{:?}", reply(b"door", 0, 4));
}
