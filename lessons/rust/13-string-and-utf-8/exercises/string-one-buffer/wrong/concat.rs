// Cheat: concat makes a new text from everything before it in every round.
// The fields in one line, with a semicolon between them.
fn csv(fields: &[&str]) -> String {
    let mut line = String::new();
    for (i, field) in fields.iter().enumerate() {
        if i > 0 {
            line.push(';');
        }
        line = [line.as_str(), field].concat();
    }
    line
}

// Every line of the text, moved to the right by four spaces and closed by a line end.
fn indent(text: &str) -> String {
    let mut result = String::new();
    for line in text.lines() {
        result.push_str("    ");
        result.push_str(line);
        result.push('\n');
    }
    result
}

// A ruler of the given width: a bar at every tenth place, dots between.
fn ruler(width: usize) -> String {
    let mut result = String::new();
    for place in 1..=width {
        let mark = if place % 10 == 0 { '|' } else { '·' };
        result.push(mark);
    }
    result
}

fn main() {
    println!("{}", csv(&["Zoë", "", "Malmö"]));
    print!("{}", indent("first\nsecond"));
    println!("{}", ruler(24));
}
