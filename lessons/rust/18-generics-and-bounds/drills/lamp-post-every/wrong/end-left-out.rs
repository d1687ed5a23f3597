// Where the lamp posts stand; the distance is at least 1.
fn posts(length: u32, distance: usize) -> impl Iterator<Item = u32> {
    (0..length).step_by(distance)
}

fn main() {
    for metre in posts(100, 40) {
        println!("post at {metre} m");
    }
}
