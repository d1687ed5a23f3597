fn main() {
    let mut sum = 0;
    let add = |n: i32| sum += n;
    add(2);
    println!("{sum}");
}
