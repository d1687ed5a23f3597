// What is left after some kilometres of road, at two tonnes for ten kilometres.
fn salted(tonnes: u32, kilometres: u32) -> u32 {
    let left = tonnes.saturating_sub(kilometres / 5);
    left
}

fn main() {
    println!("{} {}", salted(13, 20), salted(2, 90));
}
