use std::sync::Mutex;

// Counts some more voters, and tells how many there are now.
fn arrive(turnout: &Mutex<u32>, voters: u32) -> u32 {
    let mut count = turnout.lock().unwrap();
    *count += voters;
    *count
}

fn main() {
    let turnout = Mutex::new(0);
    arrive(&turnout, 4);
    println!("{} voters", arrive(&turnout, 3));
}
