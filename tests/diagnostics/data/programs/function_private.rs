mod pricing {
    fn base() -> u32 {
        12
    }

    pub fn with_tax() -> u32 {
        base() * 119 / 100
    }
}

fn main() {
    println!("{} {}", pricing::base(), pricing::with_tax());
}
