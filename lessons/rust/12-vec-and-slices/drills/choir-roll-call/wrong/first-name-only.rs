// The loop is left after the first name.
// One line for the roll call, and the list for the conductor.
fn roll(names: Vec<String>) -> (String, Vec<String>) {
    let mut line = String::new();
    for name in &names {
        line.push_str(name);
        line.push('.');
        break;
    }
    (line, names)
}

fn main() {
    let (line, names) = roll(vec![String::from("Ines"), String::from("Omar")]);
    println!("{line} {} singers", names.len());
}
