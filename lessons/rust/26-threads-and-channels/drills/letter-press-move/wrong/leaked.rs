use std::thread::{self, JoinHandle};

// Counts in the background how many sheets are needed, at four pages a sheet.
fn press(pages: u32, copies: u32) -> JoinHandle<u32> {
    let both: &'static (u32, u32) = Box::leak(Box::new((pages, copies)));
    thread::spawn(|| both.0.div_ceil(4) * both.1)
}

fn main() {
    let counting = press(30, 200);
    println!("{:?} sheets", counting.join().ok());
}
