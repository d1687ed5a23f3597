// What follows the prefix, or the line as it is.
fn after<'a>(line: &'a str, prefix: &'a str) -> &'a str {
    line.strip_prefix(prefix).unwrap_or(line)
}

fn main() {
    let line = String::from("tram 9 to Harbour");
    let stop;
    {
        let prefix = format!("tram {} to ", 9);
        stop = after(&line, &prefix);
    }
    println!("{stop}");
}
