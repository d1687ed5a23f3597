fn twice<T>(item: T) -> (T, T) {
    (item, item)
}

fn main() {
    let pair = twice(4);
    println!("{}", pair.0);
}
