macro_rules! seat {
    ($guests:expr) => {{
        let mut seated = 0;
        seated += $guests;
        let _ = seated;
    }};
}

// How many guests sit after two groups came.
fn evening(first: u32, second: u32) -> u32 {
    let mut seated = 0;
    seat!(first);
    seat!(second);
    seated
}

fn main() {
    println!("{} guests", evening(3, 5));
}
