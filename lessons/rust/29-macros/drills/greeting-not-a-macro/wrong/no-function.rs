// What the host says to two guests.
fn welcome(first: &str, second: &str) -> [String; 2] {
    [
        format!("Good evening, {first}"),
        format!("Good evening, {second}"),
    ]
}

fn main() {
    for line in welcome("Ines", "Omar") {
        println!("{line}");
    }
}
