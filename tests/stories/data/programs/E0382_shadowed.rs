fn main() {
    let value = String::from("first");
    {
        let value = String::from("second");
        drop(value);
        println!("{value}");
    }
    println!("{value}");
}
