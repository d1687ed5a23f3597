fn main() {
    let ready = if 3 > 2 {
        1
    } else {
        "no"
    };
    let text: String = match ready {
        1 => 7,
        _ => 9,
    };
    println!("{text}");
}
