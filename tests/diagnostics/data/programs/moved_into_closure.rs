fn main() {
    let customer = String::from("Ayşe");
    let greet = move || println!("Hello {customer}");
    greet();
    println!("{}", customer.len());
}
