// Cheat: serve makes the line itself.
// An order exists once: the type has no clone, and that is on purpose.
struct Order {
    table: u32,
    items: String,
}

// Makes the line that is printed in the kitchen and gives the order back.
fn ticket_for(order: Order) -> (String, Order) {
    let line = format!("table {}: {}", order.table, order.items);
    (line, order)
}

// Hands out the ticket for the kitchen and the order for the counter.
fn serve(order: Order) -> (String, Order) {
    let line = format!("table {}: {}", order.table, order.items);
    (line, order)
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
