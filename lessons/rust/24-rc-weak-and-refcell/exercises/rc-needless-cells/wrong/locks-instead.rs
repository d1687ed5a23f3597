// Every counter and every cell was replaced by its relative for threads.
use std::sync::{Arc, Mutex};

struct Line {
    title: String,
    cents: Mutex<u64>,
}

struct Invoice {
    lines: Arc<Mutex<Vec<Arc<Mutex<Line>>>>>,
}

fn add(invoice: &Arc<Mutex<Invoice>>, title: &str, cents: u64) {
    let line = Arc::new(Mutex::new(Line {
        title: String::from(title),
        cents: Mutex::new(cents),
    }));
    invoice.lock().unwrap().lines.lock().unwrap().push(line);
}

// Takes a percentage off every line.
fn discount(invoice: &Arc<Mutex<Invoice>>, percent: u64) {
    let lines = Arc::clone(&invoice.lock().unwrap().lines);
    for line in lines.lock().unwrap().iter() {
        let line = line.lock().unwrap();
        let cents = line.cents.lock().unwrap().to_owned();
        *line.cents.lock().unwrap() = cents - cents * percent / 100;
    }
}

fn total(invoice: &Arc<Mutex<Invoice>>) -> u64 {
    let mut sum = 0;
    for line in invoice.lock().unwrap().lines.lock().unwrap().iter() {
        sum += line.lock().unwrap().cents.lock().unwrap().to_owned();
    }
    sum
}

// The title of the dearest line; the first of them, if several are equal.
fn dearest(invoice: &Arc<Mutex<Invoice>>) -> String {
    let mut best = 0;
    let mut title = String::from("nothing");
    for line in invoice.lock().unwrap().lines.lock().unwrap().iter() {
        if line.lock().unwrap().cents.lock().unwrap().to_owned() > best {
            best = line.lock().unwrap().cents.lock().unwrap().to_owned();
            title = line.lock().unwrap().title.to_string();
        }
    }
    title
}

// Writes the last line of an invoice over the given items.
fn settle(items: &[(&str, u64)], percent: u64) -> String {
    let invoice = Arc::new(Mutex::new(Invoice {
        lines: Arc::new(Mutex::new(Vec::new())),
    }));
    for (title, cents) in items {
        add(&invoice, title, *cents);
    }
    discount(&invoice, percent);
    format!("{} cents, dearest: {}", total(&invoice), dearest(&invoice))
}

fn main() {
    let items = [("hosting", 2_000), ("domain", 900), ("support", 4_500)];
    println!("{}", settle(&items, 10));
}
