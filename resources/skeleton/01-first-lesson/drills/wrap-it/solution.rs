fn main() {
    let seat: Option<u32> = Some(7);
    println!("{seat:?}");
}
