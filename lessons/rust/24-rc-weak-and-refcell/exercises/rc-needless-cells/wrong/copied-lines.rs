// The discount is taken off a copy of each number.
struct Line {
    title: String,
    cents: u64,
}

struct Invoice {
    lines: Vec<Line>,
}

fn add(invoice: &mut Invoice, title: &str, cents: u64) {
    let line = Line {
        title: String::from(title),
        cents,
    };
    invoice.lines.push(line);
}

// Takes a percentage off every line.
fn discount(invoice: &mut Invoice, percent: u64) {
    for line in &invoice.lines {
        let mut cents = line.cents;
        cents -= cents * percent / 100;
        println!("{cents}");
    }
}

fn total(invoice: &Invoice) -> u64 {
    let mut sum = 0;
    for line in &invoice.lines {
        sum += line.cents;
    }
    sum
}

// The title of the dearest line; the first of them, if several are equal.
fn dearest(invoice: &Invoice) -> &str {
    let mut best = 0;
    let mut title = "nothing";
    for line in &invoice.lines {
        if line.cents > best {
            best = line.cents;
            title = &line.title;
        }
    }
    title
}

// Writes the last line of an invoice over the given items.
fn settle(items: &[(&str, u64)], percent: u64) -> String {
    let mut invoice = Invoice { lines: Vec::new() };
    for (title, cents) in items {
        add(&mut invoice, title, *cents);
    }
    discount(&mut invoice, percent);
    format!("{} cents, dearest: {}", total(&invoice), dearest(&invoice))
}

fn main() {
    let items = [("hosting", 2_000), ("domain", 900), ("support", 4_500)];
    println!("{}", settle(&items, 10));
}
