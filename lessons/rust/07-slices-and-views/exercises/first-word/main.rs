// The first word of a line: everything before the first space.
fn first_word(line: &str) -> &str {
    todo!()
}

// What follows the first space, or nothing if there is none.
fn rest(line: &str) -> &str {
    todo!()
}

// How many words a line has. One or more spaces stand between words.
fn words(line: &str) -> usize {
    todo!()
}

fn main() {
    let line = String::from("GET /orders/17 200");
    println!("[{}] [{}]", first_word(&line), rest(&line));
    println!("{} words", words(&line));
}
