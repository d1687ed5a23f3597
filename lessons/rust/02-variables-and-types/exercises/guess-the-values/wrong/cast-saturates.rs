// The belief that a cast stops at the limit of its type.
// Your predictions: replace every number.
const PRICE: i32 = 12;
const SHOWN: i32 = 124;
const STOCK: i32 = 25;
const DIAL: u8 = 255;
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

    println!("price {}", price == PRICE);
    println!("shown {}", shown == SHOWN);
    println!("stock {}", stock == STOCK);
    println!("dial {}", dial == DIAL);
    println!("level {}", level == LEVEL);
    println!("width {}", width == WIDTH);
}
