// Where the lamp posts stand; the distance is at least 1.
fn posts(length: u32, distance: usize) -> impl Iterator<Item = u32> {
    vec![0, 40, 80]
        .into_iter()
        .filter(move |m| *m <= length && distance > 0)
}

fn main() {
    for metre in posts(100, 40) {
        println!("post at {metre} m");
    }
}
