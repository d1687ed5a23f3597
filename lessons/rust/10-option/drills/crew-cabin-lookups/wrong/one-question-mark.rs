// Cheat: one question mark and a map.
// Beds on the whole ship, if both numbers are known.
fn berths(cabins: Option<u32>, beds: Option<u32>) -> Option<u32> {
    {
        let cabins = cabins?;
        beds.map(|beds| cabins * beds)
    }
}

fn main() {
    println!(
        "{:?} {:?}",
        berths(Some(12), Some(4)),
        berths(Some(12), None)
    );
}
