use std::io;

fn main() -> io::Result<()> {
    let mut line = String::new();
    let mut ships = 0;
    loop {
        line.clear();
        let bytes = io::stdin().read_line(&mut line)?;
        if bytes == 0 {
            break;
        }
        if line.ends_with('\n') && !line.trim().is_empty() {
            ships += 1;
        }
    }
    println!("{ships} ships");
    Ok(())
}
