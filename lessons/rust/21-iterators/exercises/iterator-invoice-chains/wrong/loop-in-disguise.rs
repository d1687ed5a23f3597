// `for_each` with a variable that is filled is the loop again, under another name.
use std::num::ParseIntError;

struct Invoice {
    customer: String,
    cents: u32,
    due_day: u32,
    paid: bool,
}

// What is still to come in.
fn open_total(invoices: &[Invoice]) -> u32 {
    let mut total = 0;
    invoices.iter().for_each(|i| {
        if !i.paid {
            total += i.cents
        }
    });
    total
}

// The customers of the invoices that were due before a day and are not paid.
fn late_customers(invoices: &[Invoice], today: u32) -> Vec<&str> {
    invoices
        .iter()
        .filter(|invoice| !invoice.paid && invoice.due_day < today)
        .map(|invoice| invoice.customer.as_str())
        .collect()
}

// The place of the first invoice of a customer.
fn place_of(invoices: &[Invoice], customer: &str) -> Option<usize> {
    invoices
        .iter()
        .position(|invoice| invoice.customer == customer)
}

// The amounts of an import, or the first error.
fn amounts(lines: &[&str]) -> Result<Vec<u32>, ParseIntError> {
    lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| line.parse())
        .collect()
}

fn main() {
    let invoices = [
        Invoice {
            customer: String::from("Aker"),
            cents: 12900,
            due_day: 40,
            paid: false,
        },
        Invoice {
            customer: String::from("Bakke"),
            cents: 599,
            due_day: 12,
            paid: true,
        },
    ];
    println!("{} cents open", open_total(&invoices));
    println!("late: {:?}", late_customers(&invoices, 60));
    println!("place {:?}", place_of(&invoices, "Bakke"));
    println!("{:?}", amounts(&["12900", "", "599"]));
}
