// The last two digits of a pass decide at which gate it is checked.
fn gate(pass: u32) -> u64 {
    u64::from(pass % 100)
}

fn main() {
    let adult: u64 = 5_000_000_017;
    let child: u64 = 5_000_000_142;
    let guide: u64 = 12;
    println!("{} {} {}", gate(adult), gate(child), gate(guide));
}
