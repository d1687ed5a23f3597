// Seats that are still free; never more are sold than there are.
fn free(seats: u32, sold: u32) -> u32 {
    seats - sold
}

fn main() {
    println!("{} free", free(300, 120));
}
