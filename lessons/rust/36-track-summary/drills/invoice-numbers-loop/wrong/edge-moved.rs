// Appends a copy for each large invoice: number and euro.
fn book_copies(invoices: &mut Vec<(u32, u32)>) {
    let mut copies = Vec::new();
    for (number, euro) in invoices.iter() {
        if *euro >= 1_000 {
            copies.push((number + 5_000, *euro));
        }
    }
    invoices.append(&mut copies);
}

fn main() {
    let mut invoices = vec![(17, 980), (18, 4_200)];
    book_copies(&mut invoices);
    println!("{invoices:?}");
}
