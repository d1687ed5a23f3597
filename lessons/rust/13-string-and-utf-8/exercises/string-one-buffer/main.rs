// The fields in one line, with a semicolon between them.
fn csv(fields: &[&str]) -> String {
    let mut line = String::new();
    for (i, field) in fields.iter().enumerate() {
        if i == 0 {
            line = field.to_string();
        } else {
            line = format!("{line};{field}");
        }
    }
    line
}

// Every line of the text, moved to the right by four spaces and closed by a line end.
fn indent(text: &str) -> String {
    let mut result = String::new();
    for line in text.lines() {
        let moved = format!("    {}", line.to_string());
        result = format!("{result}{moved}\n");
    }
    result
}

// A ruler of the given width: a bar at every tenth place, dots between.
fn ruler(width: usize) -> String {
    let mut result = String::new();
    for place in 1..=width {
        if place % 10 == 0 {
            result = result.clone() + &String::from("|");
        } else {
            result = result.clone() + &String::from("·");
        }
    }
    result
}

fn main() {
    println!("{}", csv(&["Zoë", "", "Malmö"]));
    print!("{}", indent("first\nsecond"));
    println!("{}", ruler(24));
}
