fn main() {
    let temperature = 21;
    println!("{}", temprature + 1);
}
