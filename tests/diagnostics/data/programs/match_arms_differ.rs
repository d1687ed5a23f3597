fn describe(level: u8) -> String {
    match level {
        0 => String::from("empty"),
        1..=9 => "low",
        _ => String::from("high"),
    }
}

fn main() {
    println!("{}", describe(3));
}
