fn main() {
    let mut log = vec![String::from("a")];
    extend(
        &mut log,
        &log,
    );
}

fn extend(target: &mut Vec<String>, source: &Vec<String>) {
    target.extend(source.iter().cloned());
}
