use std::error::Error;

// The error and its causes, from the outside in.
fn report(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        line.push_str(": ");
        line.push_str(&inner.to_string());
        cause = inner.source();
    }
    line
}

fn main() {
    let error = "x".parse::<u32>().expect_err("not a number");
    println!("{}", report(&error));
}
