// The label of a jar.
fn label(fruit: &str, year: u32) -> String {
    format!("{fruit} jam {year}")
}

fn main() {
    println!("{}", label("plum", 2026));
}
