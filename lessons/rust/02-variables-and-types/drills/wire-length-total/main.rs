// The total after one more drum, in metres.
fn add_drum(total: u32, drum: u16) -> u32 {
    total + drum
}

fn main() {
    println!("{} metres", add_drum(90_000, 500));
}
