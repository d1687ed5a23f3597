// The label of a jar.
fn label(fruit: &str, year: u32) {
    println!("{fruit} jam {year}");
}

fn main() {
    label("plum", 2026);
}
