fn tail(values: Vec<i32>) -> impl Iterator<Item = &'static i32> {
    values.iter().skip(1)
}

fn main() {
    println!("{}", tail(vec![1, 2]).count());
}
