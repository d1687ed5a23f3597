// The temperature in degrees Fahrenheit.
fn display(celsius: Option<i32>) -> Option<i32> {
    match celsius {
        Some(c) => Some(c * 9 / 5 + 32),
        None => None,
    }
}

fn main() {
    println!("{:?} {:?}", display(Some(85)), display(None));
}
