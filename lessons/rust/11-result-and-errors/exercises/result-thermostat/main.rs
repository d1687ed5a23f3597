use std::num::ParseIntError;

#[derive(Debug, PartialEq)]
enum SettingError {
    NoEquals,
    NotANumber(ParseIntError),
    OutOfRange(i32),
}

impl From<ParseIntError> for SettingError {
    fn from(problem: ParseIntError) -> SettingError {
        todo!()
    }
}

// The degrees in a line such as "kitchen=21".
fn degrees(line: &str) -> Result<i32, SettingError> {
    todo!()
}

// What is wrong with a line.
fn message(error: &SettingError) -> String {
    todo!()
}

// The highest setting of all lines, if there is a line.
fn warmest(lines: &[&str]) -> Result<Option<i32>, SettingError> {
    todo!()
}

// A text for each line, whether it is right or wrong.
fn report(lines: &[&str]) -> Vec<String> {
    todo!()
}

fn main() {
    let lines = ["kitchen=21", "bath=45", "cellar", "hall=warm"];
    for text in report(&lines) {
        println!("{text}");
    }
    println!("{:?}", warmest(&lines[..1]));
}
