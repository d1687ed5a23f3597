#[derive(Debug)]
struct Dish<'line> {
    name: &'line str,
    price: u32,
    note: Box<str>,
}

// `name;price;note`
fn dish(line: &str) -> Option<Dish<'_>> {
    let (name, rest) = line.split_once(';')?;
    let (price, note) = rest.split_once(';')?;
    Some(Dish {
        name: name.trim(),
        price: price.trim().parse().ok()?,
        note: note.trim().into(),
    })
}

fn main() {
    if let Some(dish) = dish("Rösti; 1450; with egg") {
        println!("{} {} {}", dish.name, dish.price, dish.note);
    }
}
