struct Address {
    street: String,
    town: String,
    code: u32,
}

fn main() {
    let address = Address { street: "Ring 1".into() };
    println!("{} {} {}", address.street, address.town, address.code);
}
