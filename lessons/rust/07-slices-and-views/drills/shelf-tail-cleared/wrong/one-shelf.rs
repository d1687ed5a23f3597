// Sets the stock of these shelves to 0, and tells how many they are.
fn clear_from(shelves: &mut [u32], first: usize) -> usize {
    let tail = &mut shelves[first..first + 1];
    tail.fill(0);
    tail.len()
}

fn main() {
    let mut shelves = [8, 3, 5, 9];
    let cleared = clear_from(&mut shelves, 2);
    println!("{cleared} cleared: {shelves:?}");
}
