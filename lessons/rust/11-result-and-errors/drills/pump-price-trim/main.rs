use std::io;

// The next line of standard input, as a number.
fn read_number() -> Result<u32, String> {
    let mut line = String::new();
    io::stdin()
        .read_line(&mut line)
        .map_err(|e| e.to_string())?;
    line.parse::<u32>().map_err(|e| e.to_string())
}

fn sell() {
    match (read_number(), read_number()) {
        (Ok(litres), Ok(cents)) => println!("{} cents", litres * cents),
        (Err(problem), _) | (_, Err(problem)) => println!("refused: {problem}"),
    }
}

fn main() {
    sell();
    sell();
}
