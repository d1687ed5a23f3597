const ADULT: u32 = 1200; // cents
const CHILD: u32 = 0; // complete: half of an adult's ticket, less 75 cents
const DISCOUNT_PERCENT: u32 = 15;

fn main() {
    let adults = 4;
    let children = 7;
    let net = adults * ADULT + children * CHILD;
    let discount = 0; // complete: the discount on net, cut to whole cents
    let to_pay = 0; // complete
    println!("{adults} adults, {children} children");

    let (euro, cents) = (net, net); // complete: whole euros, and what remains
    println!("net {euro} euro {cents:02} cents");
    let (euro, cents) = (discount / 100, discount % 100);
    println!("discount {euro} euro {cents:02} cents");
    let (euro, cents) = (to_pay / 100, to_pay % 100);
    println!("to pay {euro} euro {cents:02} cents");
}
