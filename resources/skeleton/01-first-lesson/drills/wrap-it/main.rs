fn main() {
    let seat: Option<u32> = 7;
    println!("{seat:?}");
}
