fn main() {
    let offset: i32;
    let shift = |n: i32| n + offset;
    println!("{}", shift(1));
}
