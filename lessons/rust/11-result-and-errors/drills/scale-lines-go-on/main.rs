use std::io;

fn main() -> io::Result<()> {
    let mut number = 0;
    let mut sum = 0;
    for line in io::stdin().lines() {
        let line = line?;
        number += 1;
        let Ok(kilos) = line.trim().parse::<u32>() else {
            println!("line {number}: not a number");
            break;
        };
        sum += kilos;
    }
    println!("{sum} kg");
    Ok(())
}
