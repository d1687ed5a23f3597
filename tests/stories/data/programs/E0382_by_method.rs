fn main() {
    let names = vec![String::from("Ada"), String::from("Grace")];
    for name in names.into_iter() {
        println!("{name}");
    }
    println!("{} names", names.len());
}
