// The loop takes a copy of the whole list.
// One line for the roll call, and the list for the conductor.
fn roll(names: Vec<String>) -> (String, Vec<String>) {
    let mut line = String::new();
    for name in names.clone() {
        line.push_str(&name);
        line.push('.');
    }
    (line, names)
}

fn main() {
    let (line, names) = roll(vec![String::from("Ines"), String::from("Omar")]);
    println!("{line} {} singers", names.len());
}
