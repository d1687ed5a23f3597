// Beds on the whole ship, if both numbers are known.
fn seats(cabins: Option<u32>, beds: Option<u32>) -> Option<u32> {
    Some(cabins? * beds?)
}

fn main() {
    println!("{:?} {:?}", seats(Some(12), Some(4)), seats(Some(12), None));
}
