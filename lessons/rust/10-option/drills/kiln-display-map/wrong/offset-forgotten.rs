// The temperature in degrees Fahrenheit.
fn display(celsius: Option<i32>) -> Option<i32> {
    celsius.map(|c| c * 9 / 5)
}

fn main() {
    println!("{:?} {:?}", display(Some(85)), display(None));
}
