fn main() {
    let mut level = 3;
    let gauge = &mut level;
    let alarm = level > 2;
    *gauge += 1;
    println!("{alarm}");
}
