fn print(ticket: String) {
    println!("{ticket}");
}

fn main() {
    let ticket = String::from("2 x espresso");
    print(ticket);
    print(ticket);
}
