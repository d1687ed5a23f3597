fn two() -> i32 {
    2
}

fn main() {
    println!("{}", two());
}
