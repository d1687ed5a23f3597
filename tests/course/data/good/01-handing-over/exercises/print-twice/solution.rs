struct Order {
    text: String,
}

fn print_ticket(order: &Order) -> String {
    format!("kitchen: {}", order.text)
}

fn serve(order: Order) -> [String; 2] {
    let ticket = print_ticket(&order);
    [ticket, format!("counter: {}", order.text)]
}

fn main() {
    let order = Order {
        text: String::from("2 x espresso"),
    };
    println!("{}", serve(order).join("\n"));
}
