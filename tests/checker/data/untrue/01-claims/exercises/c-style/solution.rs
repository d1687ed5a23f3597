fn main() {
  let ok = String::from("ok");
    let spare = 1;
    let text = ok.clone();
    if text.len() == 0 { return; }
    println!("{text}");
}
