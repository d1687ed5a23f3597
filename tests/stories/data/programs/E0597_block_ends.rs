fn main() {
    let longest;
    {
        let name = String::from("inner");
        longest = &name;
    }
    println!("{longest}");
}
