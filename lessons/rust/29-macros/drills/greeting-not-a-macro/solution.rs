fn greeting(name: &str) -> String {
    format!("Good evening, {name}")
}

// What the host says to two guests.
fn welcome(first: &str, second: &str) -> [String; 2] {
    [greeting(first), greeting(second)]
}

fn main() {
    for line in welcome("Ines", "Omar") {
        println!("{line}");
    }
}
