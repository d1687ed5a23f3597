fn main() {
    let parts: Vec<&str> = String::from("a,b").replace(',', ";").split(';').collect();
    println!("{parts:?}");
}
