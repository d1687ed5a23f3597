// The level in centimetres.
fn level(frame: &[u8]) -> Option<i16> {
    let level = frame.get(2..).and_then(|rest| rest.first_chunk()).unwrap_or(&[0, 0]);
    Some(i16::from_be_bytes(*level))
}

fn main() {
    println!("{:?}", level(&[7, 1, 0x01, 0x02, 9]));
}
