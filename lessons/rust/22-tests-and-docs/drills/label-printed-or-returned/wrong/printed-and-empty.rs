// The label of a jar.
fn label(fruit: &str, year: u32) -> String {
    println!("{fruit} jam {year}");
    String::new()
}

fn main() {
    println!("{}", label("plum", 2026));
}
