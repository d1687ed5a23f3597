#[derive(Debug)]
struct Dish {
    name: String,
    price: u32,
    note: String,
}

// `name;price;note`
fn dish(line: &str) -> Option<Dish> {
    let (name, rest) = line.split_once(';')?;
    let (price, note) = rest.split_once(';')?;
    Some(Dish {
        name: name.trim().to_string(),
        price: price.trim().parse().ok()?,
        note: note.trim().to_string(),
    })
}

fn main() {
    if let Some(dish) = dish("Rösti; 1450; with egg") {
        println!("{} {} {}", dish.name, dish.price, dish.note);
    }
}
