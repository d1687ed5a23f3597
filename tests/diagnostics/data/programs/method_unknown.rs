fn main() {
    let stops = vec!["Ulm", "Köln"];
    println!("{}", stops.lenght());
}
