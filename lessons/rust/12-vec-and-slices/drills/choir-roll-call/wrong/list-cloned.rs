// One line for the roll call, and the number of singers.
fn roll(names: Vec<String>) -> (String, usize) {
    let mut line = String::new();
    for name in names.clone() {
        line.push_str(&name);
        line.push('.');
    }
    (line, names.len())
}

fn main() {
    let (line, singers) = roll(vec![String::from("Ines"), String::from("Omar")]);
    println!("{line} {singers}");
}
