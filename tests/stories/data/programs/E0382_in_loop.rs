fn send(packet: Vec<u8>) {
    println!("{}", packet.len());
}

fn main() {
    let packet = vec![1, 2, 3];
    for _attempt in 0..3 {
        send(packet);
    }
}
