fn main() {
    let mut limit = 10;
    let within = |n: i32| n < limit;
    limit = 20;
    println!("{}", within(15));
}
