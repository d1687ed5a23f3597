// The last two digits of a pass decide at which gate it is checked.
fn gate(pass: u32) -> u64 {
    u64::from(pass % 100)
}

fn main() {
    let adult: u32 = 17;
    let child: u32 = 42;
    let guide: u32 = 12;
    println!("{} {} {}", gate(adult), gate(child), gate(guide));
}
