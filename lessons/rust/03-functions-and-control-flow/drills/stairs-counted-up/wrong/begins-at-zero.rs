// All steps from the ground to this floor.
fn steps(floors: u32) -> u32 {
    let mut sum = 0;
    for floor in 0..=floors {
        sum += 9 + floor;
    }
    sum
}

fn main() {
    println!("{} steps", steps(3));
}
