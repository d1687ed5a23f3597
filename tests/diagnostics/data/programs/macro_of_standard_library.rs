fn main() {
    let count = 3;
    assert_eq!(count, "three");
}
