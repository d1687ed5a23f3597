// The line for the till: the old price, a slash, the new one.
fn change(price: u32, percent: u32) -> String {
    let mut price = price;
    let old = &price;
    let _ = percent;
    format!("{old}/{price}")
}

fn main() {
    println!("{}", change(200, 15));
}
