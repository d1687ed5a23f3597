trait Priced {
    fn cents(&self) -> u32;
}

struct Apple {
    pieces: u32,
}

struct Melon {
    grams: u32,
}

impl Priced for Apple {
    fn cents(&self) -> u32 {
        self.pieces * 40
    }
}

impl Priced for Melon {
    fn cents(&self) -> u32 {
        self.grams / 5
    }
}

// The price with tax, cut to whole cents.
fn price(item: &dyn Priced) -> u32 {
    item.cents() * 107 / 100
}

fn main() {
    println!(
        "{} {}",
        price(&Apple { pieces: 3 }),
        price(&Melon { grams: 1_500 })
    );
}
