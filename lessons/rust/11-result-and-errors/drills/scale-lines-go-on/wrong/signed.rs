use std::io;

fn main() -> io::Result<()> {
    let mut number = 0;
    let mut sum = 0;
    for line in io::stdin().lines() {
        let line = line?;
        number += 1;
        match line.trim().parse::<i64>() {
            Ok(kilos) => sum += kilos,
            Err(problem) => println!("line {number}: {problem}"),
        }
    }
    println!("{sum} kg");
    Ok(())
}
