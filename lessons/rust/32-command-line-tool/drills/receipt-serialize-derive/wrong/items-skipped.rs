use serde::Serialize;

#[derive(Serialize)]
struct Receipt {
    till: u8,
    #[serde(skip)]
    items: Vec<Item>,
}

struct Item {
    name: String,
    cents: u32,
}

// A receipt with one item for each pair.
fn to_json(till: u8, sold: &[(&str, u32)]) -> String {
    let mut items = Vec::new();
    for (name, cents) in sold {
        items.push(Item {
            name: String::from(*name),
            cents: *cents,
        });
    }
    serde_json::to_string(&Receipt { till, items }).unwrap_or_default()
}

fn main() {
    println!("{}", to_json(3, &[("soap", 240)]));
}
