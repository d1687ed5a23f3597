fn main() {
    let s = "a
    b";
    /* x
 */ println!("{s}");
}
