// Cheat: while let in place of let else.
enum Coupon {
    Percent(u32),
    FreeShipping,
}

// The price in cents after the coupon, cut to whole cents.
fn price(cents: u32, coupon: Coupon) -> u32 {
    while let Coupon::Percent(off) = coupon {
        return cents - cents * off / 100;
    }
    cents
}

fn main() {
    println!("{}", price(2_000, Coupon::Percent(15)));
    println!("{}", price(2_000, Coupon::FreeShipping));
}
