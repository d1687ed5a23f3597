fn repeat<F: FnOnce() -> u32>(job: F) -> u32 {
    let mut sum = 0;
    for _ in 0..2 {
        sum += job();
    }
    sum
}

fn main() {
    println!("{}", repeat(|| 1));
}
