fn discount(price: u32) -> u32 {
    price * 9 / 10;
}

fn main() {
    println!("{}", discount(200));
}
