fn longer<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() > b.len() { a } else { b }
}

fn main() {
    let a = String::from("long");
    let best;
    {
        let b = String::from("short");
        best = longer(&a, &b);
    }
    println!("{best}");
}
