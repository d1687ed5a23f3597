struct Order {
    id: u32,
}

struct Order {
    number: u32,
}

fn main() {}
