use super::*;

#[test]
fn both_get_the_order() {
    let order = Order {
        text: String::from("1 x latte"),
    };
    assert_eq!(serve(order), ["kitchen: 1 x latte", "counter: 1 x latte"]);
}
