// Two orders exist now, which the type was made to prevent.
#[derive(Clone)]
struct Order {
    table: u32,
    items: String,
}

fn ticket_for(order: Order) -> String {
    format!("table {}: {}", order.table, order.items)
}

fn serve(order: Order) -> (String, Order) {
    let ticket = ticket_for(order.clone());
    (ticket, order)
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
