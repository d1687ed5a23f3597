// The level in centimetres.
fn level(frame: &[u8]) -> Option<i16> {
    todo!()
}

fn main() {
    println!("{:?}", level(&[7, 1, 0x01, 0x02, 9]));
}
