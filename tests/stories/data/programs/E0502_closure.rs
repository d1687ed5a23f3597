fn main() {
    let mut count = 0;
    let mut tick = || count += 1;
    println!("{count}");
    tick();
}
