fn two() -> i32 {
    1 + 1
}

fn main() {}
