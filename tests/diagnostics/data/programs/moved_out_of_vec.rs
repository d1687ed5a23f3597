fn main() {
    let names = vec![String::from("Mina"), String::from("Ole")];
    let winner = names[0];
    println!("{winner}");
}
