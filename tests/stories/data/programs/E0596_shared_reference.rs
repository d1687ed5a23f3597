fn add(items: &Vec<u32>) {
    items.push(1);
}

fn main() {
    let items = Vec::new();
    add(&items);
}
