// How many bytes wide a line of the menu is.
fn width(line: &str) -> usize {
    line.len()
}

// The line with a frame as wide as itself.
fn framed(line: String) -> (String, usize) {
    let wide = width(&line.clone());
    (line, wide + 4)
}

fn main() {
    let (line, wide) = framed(String::from("soup 7.20"));
    println!("{line} in a frame of {wide}");
}
