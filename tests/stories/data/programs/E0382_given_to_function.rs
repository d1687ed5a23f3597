struct Order {
    id: u32,
    lines: Vec<String>,
}

fn ship(order: Order) -> usize {
    order.lines.len()
}

fn main() {
    let order = Order { id: 7, lines: vec![String::from("tea")] };
    let shipped = ship(order);
    println!("{shipped} lines of order {}", order.id);
}
