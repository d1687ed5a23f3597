fn main() {
    let mut line = String::from("ab");
    line.push_str(&line);
    extend(&mut line, &line);
}

fn extend(target: &mut String, tail: &String) {
    target.push_str(tail);
}
