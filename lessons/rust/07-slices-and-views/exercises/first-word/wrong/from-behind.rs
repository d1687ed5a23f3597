// Cheat: methods that split from behind.
// The first word of a line: everything before the first space.
fn first_word(line: &str) -> &str {
    line.split_terminator(' ').next().unwrap_or("")
}

// What follows the first space, or nothing if there is none.
fn rest(line: &str) -> &str {
    let end = first_space(line);
    if end == line.len() {
        &line[end..]
    } else {
        &line[end + 1..]
    }
}

// How many words a line has. One or more spaces stand between words.
fn words(line: &str) -> usize {
    let mut count = 0;
    let mut remaining = line;
    while !remaining.is_empty() {
        if !first_word(remaining).is_empty() {
            count += 1;
        }
        remaining = rest(remaining);
    }
    count
}

// The position of the first space, or the length of the line.
fn first_space(line: &str) -> usize {
    let bytes = line.as_bytes();
    let mut end = 0;
    while end < bytes.len() && bytes[end] != b' ' {
        end += 1;
    }
    end
}

fn main() {
    let line = String::from("GET /orders/17 200");
    println!("[{}] [{}]", first_word(&line), rest(&line));
    println!("{} words", words(&line));
}
