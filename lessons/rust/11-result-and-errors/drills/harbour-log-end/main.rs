use std::io;

fn main() -> io::Result<()> {
    let mut line = String::new();
    let mut ships = 0;
    loop {
        line.clear();
        io::stdin().read_line(&mut line)?;
        if line.trim().is_empty() {
            break;
        }
        ships += 1;
    }
    println!("{ships} ships");
    Ok(())
}
