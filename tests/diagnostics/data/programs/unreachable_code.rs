fn price(kind: u8) -> u32 {
    return 5;
    let extra = 2;
    extra + u32::from(kind)
}

fn main() {
    println!("{}", price(1));
}
