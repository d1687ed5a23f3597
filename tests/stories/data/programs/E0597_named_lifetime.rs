fn pick<'a>(names: &mut Vec<&'a str>) {
    let name = String::from("x");
    names.push(&name);
}

fn main() {
    pick(&mut Vec::new());
}
