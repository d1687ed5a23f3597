// Cheat: each value is compared with itself.
// Your predictions: replace every number.
const PRICE: i32 = 0;
const SHOWN: i32 = 124;
const STOCK: i32 = 25;
const DIAL: u8 = 88;
const LEVEL: u8 = 4;
const WIDTH: usize = 0;

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

    println!("price {}", price == price);
    println!("shown {}", shown == shown);
    println!("stock {}", stock == stock);
    println!("dial {}", dial == dial);
    println!("level {}", level == level);
    println!("width {}", width == width);
}
