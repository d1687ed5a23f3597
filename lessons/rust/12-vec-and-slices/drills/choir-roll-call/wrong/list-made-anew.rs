// Cheat: the loop takes the list and fills a new one.
// One line for the roll call, and the list for the conductor.
fn roll(names: Vec<String>) -> (String, Vec<String>) {
    let mut line = String::new();
    let mut again = Vec::new();
    for name in names {
        line.push_str(&name);
        line.push('.');
        again.push(name);
    }
    (line, again)
}

fn main() {
    let (line, names) = roll(vec![String::from("Ines"), String::from("Omar")]);
    println!("{line} {} singers", names.len());
}
