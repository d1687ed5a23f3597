use std::io;

fn main() -> io::Result<()> {
    let mut number = 0;
    let mut sum = 0;
    for line in io::stdin().lines() {
        let line = line?;
        match line.trim().parse::<u32>() {
            Ok(kilos) => {
                number += 1;
                sum += kilos;
            }
            Err(problem) => println!("line {}: {problem}", number + 1),
        }
    }
    println!("{sum} kg");
    Ok(())
}
