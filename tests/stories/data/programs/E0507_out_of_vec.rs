fn main() {
    let names = vec![String::from("Ada")];
    let first = names[0];
    println!("{first}");
}
