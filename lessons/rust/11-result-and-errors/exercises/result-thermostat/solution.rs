use std::num::ParseIntError;

#[derive(Debug, PartialEq)]
enum SettingError {
    NoEquals,
    NotANumber(ParseIntError),
    OutOfRange(i32),
}

impl From<ParseIntError> for SettingError {
    fn from(problem: ParseIntError) -> SettingError {
        SettingError::NotANumber(problem)
    }
}

// The degrees in a line such as "kitchen=21".
fn degrees(line: &str) -> Result<i32, SettingError> {
    let (_, text) = line.split_once('=').ok_or(SettingError::NoEquals)?;
    let n = text.parse::<i32>()?;
    match n {
        5..=30 => Ok(n),
        _ => Err(SettingError::OutOfRange(n)),
    }
}

// What is wrong with a line.
fn message(error: &SettingError) -> String {
    match error {
        SettingError::NoEquals => String::from("no = in the line"),
        SettingError::NotANumber(problem) => format!("not a number: {problem}"),
        SettingError::OutOfRange(n) => format!("{n} degrees is out of range"),
    }
}

// The highest setting of all lines, if there is a line.
fn warmest(lines: &[&str]) -> Result<Option<i32>, SettingError> {
    let mut best = None;
    for line in lines {
        let n = degrees(line)?;
        match best {
            Some(high) if high >= n => {}
            _ => best = Some(n),
        }
    }
    Ok(best)
}

// A text for each line, whether it is right or wrong.
fn report(lines: &[&str]) -> Vec<String> {
    let mut texts = Vec::new();
    for line in lines {
        match degrees(line) {
            Ok(n) => texts.push(format!("{n}")),
            Err(error) => texts.push(message(&error)),
        }
    }
    texts
}

fn main() {
    let lines = ["kitchen=21", "bath=45", "cellar", "hall=warm"];
    for text in report(&lines) {
        println!("{text}");
    }
    println!("{:?}", warmest(&lines[..1]));
}
