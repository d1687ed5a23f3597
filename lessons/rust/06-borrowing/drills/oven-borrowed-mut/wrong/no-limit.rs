// One more step: ten degrees, but never above 250.
fn heat(degrees: &mut u32) {
    *degrees += 10;
}

fn main() {
    let mut oven = 180;
    heat(&mut oven);
    println!("{oven} degrees");
}
