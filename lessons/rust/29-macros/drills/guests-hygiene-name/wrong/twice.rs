macro_rules! seat {
    ($seated:ident, $guests:expr) => {
        $seated += $guests
    };
}

// How many guests sit after two groups came.
fn evening(first: u32, second: u32) -> u32 {
    let mut seated = 0;
    seat!(seated, first);
    seat!(seated, first);
    seated
}

fn main() {
    println!("{} guests", evening(3, 5));
}
