// The room that may stay between two messages.
const LIMIT: usize = 64 * 1024;

// Prepares the buffer for the next message.
fn done(buffer: &mut Vec<u8>) {
    buffer.clear();
    if buffer.capacity() > LIMIT {
        *buffer = Vec::new();
    }
}

fn main() {
    let mut buffer = vec![0; 1_000_000];
    done(&mut buffer);
    println!("{} bytes, at most {LIMIT}", buffer.capacity());
}
