fn main() {
    let price: u32 = "three";
    println!("{price}");
}
