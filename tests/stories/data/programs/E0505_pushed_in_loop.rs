fn main() {
    let mut kept = Vec::new();
    let page = String::from("x");
    let title = &page;
    for _ in 0..1 {
        kept.push(page);
        println!("{title}");
    }
}
