use std::num::ParseIntError;

// All readings, or the first error.
fn read(lines: &[&str]) -> Result<Vec<u32>, ParseIntError> {
    lines
        .iter()
        .chain([&"x"])
        .map(|line| line.parse())
        .collect()
}

fn main() {
    println!("{:?}", read(&["17", "23"]));
    println!("{:?}", read(&["17", "leak"]));
}
