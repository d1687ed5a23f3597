use std::io::ErrorKind;

// Whether printing should be tried again.
fn worth_retrying(kind: ErrorKind) -> bool {
    match kind {
        ErrorKind::TimedOut | ErrorKind::Interrupted => true,
        ErrorKind::NotFound | ErrorKind::PermissionDenied => false,
    }
}

fn main() {
    println!("{}", worth_retrying(ErrorKind::TimedOut));
}
