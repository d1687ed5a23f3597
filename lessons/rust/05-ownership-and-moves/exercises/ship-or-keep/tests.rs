#[test]
fn ticket_names_table_and_items() {
    let order = Order {
        table: 12,
        items: String::from("3 x soup"),
    };
    let (ticket, _) = serve(order);
    assert_eq!(ticket, "table 12: 3 x soup");
}

#[test]
fn counter_gets_the_order_back() {
    let order = Order {
        table: 12,
        items: String::from("3 x soup"),
    };
    let (_, order) = serve(order);
    assert_eq!(order.table, 12);
    assert_eq!(order.items, "3 x soup");
}

#[test]
fn order_is_the_same_one_and_no_copy() {
    let order = Order {
        table: 4,
        items: String::from("2 x espresso"),
    };
    let before = order.items.as_ptr();
    let (_, order) = serve(order);
    assert_eq!(
        order.items.as_ptr(),
        before,
        "the text lies at another address: it was copied"
    );
}
