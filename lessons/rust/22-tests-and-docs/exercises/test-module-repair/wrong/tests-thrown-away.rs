// The module with the tests was thrown away.
// One line of a till: what was sold, and for how much.
#[derive(Debug, PartialEq)]
struct Sale {
    item: String,
    cents: u32,
}

impl Sale {
    fn new(item: &str, cents: u32) -> Sale {
        Sale {
            item: String::from(item),
            cents,
        }
    }
}

// Reads a line such as `bread;340`. Spaces around the two parts do not count.
fn read_sale(line: &str) -> Option<Sale> {
    let (item, cents) = line.split_once(';')?;
    let cents = cents.trim().parse().ok()?;
    Some(Sale::new(item.trim(), cents))
}

fn total(sales: &[Sale]) -> u32 {
    sales.iter().map(|sale| sale.cents).sum()
}

fn main() {
    let sales: Vec<Sale> = ["bread;340", " milk ; 129"]
        .into_iter()
        .filter_map(read_sale)
        .collect();
    for sale in &sales {
        println!("{}: {}", sale.item, sale.cents);
    }
    println!("total: {}", total(&sales));
}
