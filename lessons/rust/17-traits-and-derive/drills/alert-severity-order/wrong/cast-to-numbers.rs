#[derive(Debug, PartialEq)]
enum Severity {
    Note,
    Warning,
    Failure,
}

// Whether somebody gets a text message.
fn wakes_somebody(severity: Severity) -> bool {
    severity as u8 >= Severity::Warning as u8
}

fn main() {
    for severity in [Severity::Note, Severity::Warning, Severity::Failure] {
        println!("{severity:?}: {}", severity > Severity::Warning);
    }
    println!("{}", wakes_somebody(Severity::Failure));
}
