fn main() {
    let mut n = 0;
    let last: i32;
    while n < 3 {
        n += 1;
        if n == 3 {
            last = n;
            break;
        }
    }
    println!("{last}");
}
