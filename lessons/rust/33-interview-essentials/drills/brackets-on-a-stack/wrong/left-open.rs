// Whether the brackets of a formula fit.
fn fits(formula: &str) -> bool {
    let mut open = Vec::new();
    for c in formula.chars() {
        let fits = match c {
            '(' => {
                open.push(')');
                true
            }
            '[' => {
                open.push(']');
                true
            }
            ')' | ']' => open.pop() == Some(c),
            _ => true,
        };
        if !fits {
            return false;
        }
    }
    open.len() < 200_000
}

fn main() {
    println!("{} {}", fits("a * (b[i] + 1)"), fits("(a]"));
}
