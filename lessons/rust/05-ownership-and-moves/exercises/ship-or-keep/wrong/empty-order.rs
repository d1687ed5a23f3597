// The types fit, and the counter gets an order without anything in it.
struct Order {
    table: u32,
    items: String,
}

fn ticket_for(order: Order) -> String {
    format!("table {}: {}", order.table, order.items)
}

fn serve(order: Order) -> (String, Order) {
    let table = order.table;
    let ticket = ticket_for(order);
    let rest = Order {
        table,
        items: String::new(),
    };
    (ticket, rest)
}

fn main() {
    let order = Order {
        table: 4,
        items: String::from("2 x espresso"),
    };
    let (ticket, order) = serve(order);
    println!("kitchen: {ticket}");
    println!("counter: {} for table {}", order.items, order.table);
}
