fn main() {
    let s = "never closed;
    println!("swapped");
}
