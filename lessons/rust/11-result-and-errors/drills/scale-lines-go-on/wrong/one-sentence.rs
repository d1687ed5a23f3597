use std::io;

fn main() -> io::Result<()> {
    let mut number = 0;
    let mut sum = 0;
    for line in io::stdin().lines() {
        let line = line?;
        number += 1;
        match line.trim().parse::<u32>() {
            Ok(kilos) => sum += kilos,
            Err(_) => println!("line {number}: invalid digit found in string"),
        }
    }
    println!("{sum} kg");
    Ok(())
}
