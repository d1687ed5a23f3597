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
    for invoice in invoices {
        if !invoice.paid {
            total += invoice.cents;
        }
    }
    total
}

// The customers of the invoices that were due before a day and are not paid.
fn late_customers(invoices: &[Invoice], today: u32) -> Vec<&str> {
    let mut late = Vec::new();
    for invoice in invoices {
        if !invoice.paid && invoice.due_day < today {
            late.push(invoice.customer.as_str());
        }
    }
    late
}

// The place of the first invoice of a customer.
fn place_of(invoices: &[Invoice], customer: &str) -> Option<usize> {
    let mut place = 0;
    for invoice in invoices {
        if invoice.customer == customer {
            return Some(place);
        }
        place += 1;
    }
    None
}

// The amounts of an import, or the first error.
fn amounts(lines: &[&str]) -> Result<Vec<u32>, ParseIntError> {
    let mut amounts = Vec::new();
    for line in lines {
        if line.is_empty() {
            continue;
        }
        amounts.push(line.parse()?);
    }
    Ok(amounts)
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
