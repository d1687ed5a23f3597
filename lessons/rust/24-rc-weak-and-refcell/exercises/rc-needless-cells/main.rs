use std::cell::{Cell, RefCell};
use std::rc::Rc;

struct Line {
    title: String,
    cents: Cell<u64>,
}

struct Invoice {
    lines: Rc<RefCell<Vec<Rc<RefCell<Line>>>>>,
}

fn add(invoice: &Rc<RefCell<Invoice>>, title: &str, cents: u64) {
    let line = Rc::new(RefCell::new(Line {
        title: String::from(title),
        cents: Cell::new(cents),
    }));
    invoice.borrow().lines.borrow_mut().push(line);
}

// Takes a percentage off every line.
fn discount(invoice: &Rc<RefCell<Invoice>>, percent: u64) {
    let lines = Rc::clone(&invoice.borrow().lines);
    for line in lines.borrow().iter() {
        let line = line.borrow();
        let cents = line.cents.get();
        line.cents.set(cents - cents * percent / 100);
    }
}

fn total(invoice: &Rc<RefCell<Invoice>>) -> u64 {
    let mut sum = 0;
    for line in invoice.borrow().lines.borrow().iter() {
        sum += line.borrow().cents.get();
    }
    sum
}

// The title of the dearest line; the first of them, if several are equal.
fn dearest(invoice: &Rc<RefCell<Invoice>>) -> String {
    let mut best = 0;
    let mut title = String::from("nothing");
    for line in invoice.borrow().lines.borrow().iter() {
        if line.borrow().cents.get() > best {
            best = line.borrow().cents.get();
            title = line.borrow().title.clone();
        }
    }
    title
}

// Writes the last line of an invoice over the given items.
fn settle(items: &[(&str, u64)], percent: u64) -> String {
    let invoice = Rc::new(RefCell::new(Invoice {
        lines: Rc::new(RefCell::new(Vec::new())),
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
