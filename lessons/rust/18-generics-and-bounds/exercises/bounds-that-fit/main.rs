use std::collections::HashMap;

// How many values equal the wanted one.
fn count_of<T>(values: &[T], wanted: &T) -> usize {
    let mut count = 0;
    for value in values {
        if value == wanted {
            count += 1;
        }
    }
    count
}

// The values in one line, separated by commas.
fn joined<T>(values: &[T]) -> String {
    let mut line = String::new();
    for value in values {
        if !line.is_empty() {
            line.push_str(", ");
        }
        line.push_str(&format!("{value}"));
    }
    line
}

// How often each value occurs.
fn tally<T>(values: &[T]) -> HashMap<T, usize> {
    let mut counts: HashMap<T, usize> = HashMap::new();
    for value in values {
        let key: T = value.clone();
        *counts.entry(key).or_insert(0) += 1;
    }
    counts
}

fn main() {
    let stops = ["Harbour", "Museum", "Harbour"];
    println!("{}", joined(&stops));
    println!("{}", count_of(&stops, &"Museum"));
    println!("{} times Harbour", tally(&stops)["Harbour"]);
}
