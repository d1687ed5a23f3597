fn two() -> i32 {
    3
}

fn main() {
    println!("{}", two());
}
