fn main() {
    let 名前 = String::from("漢字👩‍👩‍👧"); let 控え = 名前; println!("{}", 名前);
    println!("{控え}");
}
