// Whether the brackets of a formula fit.
fn fits(formula: &str) -> bool {
    todo!()
}

fn main() {
    println!("{} {}", fits("a * (b[i] + 1)"), fits("(a]"));
}
