use std::mem::MaybeUninit;

// Two strings, made at their places.
fn two(first: &str, second: &str) -> [String; 2] {
    [first.to_string(), second.to_string()]
}

fn main() {
    println!("{:?}", two("north", "south"));
}
