// One more step: ten degrees, but never above 250.
fn heat(degrees: &u32) {
    let mut degrees = *degrees;
    if degrees + 10 <= 250 {
        degrees += 10;
    }
    println!("{degrees}");
}

fn main() {
    let mut oven = 180;
    heat(&mut oven);
    println!("{oven} degrees");
}
