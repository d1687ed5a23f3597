// The discount is rounded up, and the customer pays a cent less.
use std::collections::HashMap;

// The agreed discount of a customer in percent.
fn discount_for(discounts: &HashMap<String, u32>, customer: &str) -> Option<u32> {
    discounts.get(customer).copied()
}

// The price in cents after the discount.
fn price(discounts: &HashMap<String, u32>, customer: &str, cents: u32) -> u32 {
    let percent = discount_for(discounts, customer).unwrap_or(0);
    cents * (100 - percent) / 100
}

// The line for the invoice, such as "15 percent".
fn label(discounts: &HashMap<String, u32>, customer: &str) -> String {
    match discount_for(discounts, customer) {
        Some(percent) => format!("{percent} percent"),
        None => String::from("no agreement"),
    }
}

fn main() {
    let mut discounts = HashMap::new();
    discounts.insert(String::from("ines"), 15);
    println!("{} cents", price(&discounts, "ines", 2000));
    println!("{}", label(&discounts, "omar"));
}
