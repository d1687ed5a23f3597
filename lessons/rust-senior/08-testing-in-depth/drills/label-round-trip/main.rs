// One line for all labels, each with a semicolon behind it.
fn join(labels: &[String]) -> String {
    let mut line = String::new();
    for label in labels {
        line.push_str(label);
        line.push(';');
    }
    line
}

// The labels of a line; a backslash takes the next letter as it is.
fn split(line: &str) -> Vec<String> {
    let mut labels = Vec::new();
    let mut label = String::new();
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ';' => labels.push(std::mem::take(&mut label)),
            '\\' => label.extend(letters.next()),
            other => label.push(other),
        }
    }
    labels
}

fn main() {
    let labels = ["nuts; bolts".to_string(), "tape".to_string()];
    println!("{:?}", split(&join(&labels)));
}
