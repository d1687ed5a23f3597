// A new order with the same contents is handed back; the first one ended in ticket_for.
struct Order {
    table: u32,
    items: String,
}

fn ticket_for(order: Order) -> (String, Order) {
    let line = format!("table {}: {}", order.table, order.items);
    let again = Order {
        table: order.table,
        items: format!("{}", order.items),
    };
    (line, again)
}

fn serve(order: Order) -> (String, Order) {
    ticket_for(order)
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
