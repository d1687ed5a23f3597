fn fill(buffer: &mut Vec<u8>) {
    let first = buffer;
    first.push(1);
    buffer.push(2);
}

fn main() {
    let mut buffer = Vec::new();
    fill(&mut buffer);
}
