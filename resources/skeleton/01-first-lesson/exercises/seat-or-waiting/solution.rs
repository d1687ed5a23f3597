fn main() {
    println!("{}", label(Some(12)));
    println!("{}", label(None));
}

fn label(seat: Option<u32>) -> String {
    match seat {
        Some(number) => format!("seat {number}"),
        None => String::from("waiting"),
    }
}
