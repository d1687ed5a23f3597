use std::thread::{self, JoinHandle};

// Counts in the background how many sheets are needed, at four pages a sheet.
fn press(pages: u32, copies: u32) -> JoinHandle<u32> {
    let sheets = pages / 4 * copies;
    thread::spawn(move || sheets)
}

fn main() {
    let counting = press(30, 200);
    println!("{:?} sheets", counting.join().ok());
}
