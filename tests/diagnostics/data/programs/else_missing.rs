fn main() {
    let fee: u32 = if 3 > 2 { 4 };
    println!("{fee}");
}
