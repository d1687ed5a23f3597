// Cheat: the argument is not passed on.
fn base_price(grams: u32) -> u32 {
    if grams > 1000 { 690 } else { 490 }
}

fn surcharge(express: bool) -> u32 {
    if express { 400 } else { 0 }
}

fn total(grams: u32, express: bool) -> u32 {
    base_price(grams) + if express { 400 } else { 0 }
}

fn main() {
    println!("{} cents", total(1200, true));
    println!("{} cents", total(1000, false));
}
