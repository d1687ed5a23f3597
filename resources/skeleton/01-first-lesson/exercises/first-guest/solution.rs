use std::io;

fn main() -> io::Result<()> {
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    let first = line.split_whitespace().next().unwrap_or("nobody");
    println!("{first}");
    Ok(())
}
