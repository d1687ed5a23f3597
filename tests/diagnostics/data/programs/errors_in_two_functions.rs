fn types() -> u32 {
    let kept = String::from("a");
    let moved = kept;
    println!("{kept} {moved}");
    "three"
}

fn borrows() {
    let mut list = vec![1];
    let first = &list[0];
    list.push(2);
    println!("{first}");
}

fn main() {
    println!("{}", types());
    borrows();
}
