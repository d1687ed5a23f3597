// Beds on the whole ship, if both numbers are known.
fn berths(cabins: Option<u32>, beds: Option<u32>) -> Option<u32> {
    Some(cabins? + beds?)
}

fn main() {
    println!(
        "{:?} {:?}",
        berths(Some(12), Some(4)),
        berths(Some(12), None)
    );
}
