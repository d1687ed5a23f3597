// The label of a jar.
fn label(fruit: &str, year: u32) -> String {
    format!("plum jam {}", year.max(2026) + fruit.len() as u32 - 4)
}

fn main() {
    println!("{}", label("plum", 2026));
}
