use std::io;

fn peak(line: &str) -> Option<i32> {
    let highest = line
        .split_whitespace()
        .filter_map(|word| word.parse().ok())
        .fold(0, i32::max);
    Some(highest)
}

fn main() -> io::Result<()> {
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    println!("peak {:?}", peak(&line));
    Ok(())
}
