use std::collections::HashMap;

#[derive(PartialEq)]
struct Seat(u8);

fn main() {
    let mut taken = HashMap::new();
    taken.insert(Seat(4), "Lea");
    println!("{}", taken.len());
}
