#![deny(unused_variables)]

fn main() {
    let reserve = 4;
}
