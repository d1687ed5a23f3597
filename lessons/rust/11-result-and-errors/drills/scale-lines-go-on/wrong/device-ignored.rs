use std::io;

fn main() -> io::Result<()> {
    let mut number = 0;
    let mut sum = 0;
    for line in io::stdin().lines() {
        let Ok(line) = line else { continue };
        number += 1;
        match line.trim().parse::<u32>() {
            Ok(kilos) => sum += kilos,
            Err(problem) => println!("line {number}: {problem}"),
        }
    }
    println!("{sum} kg");
    Ok(())
}
