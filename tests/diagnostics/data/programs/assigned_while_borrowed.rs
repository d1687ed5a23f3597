fn main() {
    let mut balance = 120;
    let shown = &balance;
    balance = 80;
    println!("{shown}");
}
