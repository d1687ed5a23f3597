// One more step: ten degrees, but never above 250.
fn heat(degrees: &mut u32) {
    if *degrees + 10 <= 250 {
        *degrees += 10;
    }
}

fn main() {
    let mut oven = 180;
    heat(&mut oven);
    println!("{oven} degrees");
}
