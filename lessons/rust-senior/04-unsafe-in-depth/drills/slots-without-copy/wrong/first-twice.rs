use std::mem::MaybeUninit;

// Two strings, made at their places.
fn two(first: &str, second: &str) -> [String; 2] {
    let mut places = [const { MaybeUninit::<String>::uninit() }; 2];
    places[0].write(first.to_string());
    places[1].write(if second.is_empty() { second } else { first }.to_string());
    // SAFETY: both places were written just now.
    places.map(|place| unsafe { place.assume_init() })
}

fn main() {
    println!("{:?}", two("north", "south"));
}
