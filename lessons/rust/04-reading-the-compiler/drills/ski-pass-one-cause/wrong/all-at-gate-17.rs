// The last two digits of a pass decide at which gate it is checked.
fn gate(pass: u64) -> u64 {
    if pass > 0 { 17 } else { 0 }
}

fn main() {
    let adult: u64 = 5_000_000_017;
    let child: u64 = 5_000_000_142;
    let guide: u64 = 12;
    println!("{} {} {}", gate(adult), gate(child), gate(guide));
}
