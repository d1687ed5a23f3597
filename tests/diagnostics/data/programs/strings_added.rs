fn main() {
    let first = "Ada";
    let full = first + " " + "Lovelace";
    println!("{full}");
}
