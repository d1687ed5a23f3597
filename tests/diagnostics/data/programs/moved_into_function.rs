fn archive(invoice: String) {
    println!("archived {invoice}");
}

fn main() {
    let invoice = String::from("2026-014");
    archive(invoice);
    println!("still open: {}", invoice);
}
