use std::error::Error;

// The error and its causes, from the outside in.
fn report(error: &dyn Error) -> String {
    todo!()
}

fn main() {
    let error = "x".parse::<u32>().expect_err("not a number");
    println!("{}", report(&error));
}
