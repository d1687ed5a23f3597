use std::io;

fn main() -> io::Result<()> {
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    let sum: u32 = line
        .split_whitespace()
        .filter_map(|word| word.parse::<u32>().ok())
        .sum();
    println!("{sum}");
    Ok(())
}
