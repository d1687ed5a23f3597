use std::io::ErrorKind;

// Whether printing should be tried again.
fn worth_retrying(kind: ErrorKind) -> bool {
    match kind {
        ErrorKind::TimedOut | ErrorKind::Interrupted => false,
        ErrorKind::NotFound | ErrorKind::PermissionDenied => false,
        _ => false,
    }
}

fn main() {
    println!("{}", worth_retrying(ErrorKind::TimedOut));
}
