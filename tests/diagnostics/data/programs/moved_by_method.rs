fn main() {
    let sensors = vec!["roof", "cellar"];
    let upper: Vec<String> = sensors.into_iter().map(str::to_uppercase).collect();
    println!("{upper:?} of {}", sensors.len());
}
