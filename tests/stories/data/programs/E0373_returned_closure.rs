fn adder(step: i32) -> impl Fn(i32) -> i32 {
    |n| n + step
}

fn main() {
    println!("{}", adder(2)(3));
}
