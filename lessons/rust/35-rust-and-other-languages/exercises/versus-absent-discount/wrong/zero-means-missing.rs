// A number stands for its own absence, and an agreement of 0 percent is gone.
use std::collections::HashMap;

// The agreed discount of a customer in percent.
fn discount_for(discounts: &HashMap<String, u32>, customer: &str) -> u32 {
    discounts.get(customer).copied().unwrap_or(0)
}

// The price in cents after the discount.
fn price(discounts: &HashMap<String, u32>, customer: &str, cents: u32) -> u32 {
    let percent = discount_for(discounts, customer);
    cents - cents * percent / 100
}

// The line for the invoice, such as "15 percent".
fn label(discounts: &HashMap<String, u32>, customer: &str) -> String {
    let percent = discount_for(discounts, customer);
    if percent == 0 {
        return String::from("no agreement");
    }
    format!("{percent} percent")
}

fn main() {
    let mut discounts = HashMap::new();
    discounts.insert(String::from("ines"), 15);
    println!("{} cents", price(&discounts, "ines", 2000));
    println!("{}", label(&discounts, "omar"));
}
