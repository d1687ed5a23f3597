fn main() {
    let longest;
    {
        let line = String::from("delivered");
        longest = &line;
    }
    println!("{longest}");
}
