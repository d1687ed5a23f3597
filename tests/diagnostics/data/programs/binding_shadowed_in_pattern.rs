#[derive(PartialEq)]
enum Light {
    Red,
    Green,
}

fn main() {
    let light = Light::Green;
    match light {
        Red => println!("stop"),
        Green => println!("go"),
    }
    println!("{}", Light::Red == Light::Green);
}
