// Whether the fountain runs: so many minutes of every hour.
fn timer(minutes: u32) -> impl Fn(u32) -> bool {
    |now| now % 60 < minutes
}

fn main() {
    let runs = timer(20);
    println!("{} {}", runs(75), runs(85));
}
