// Marks every tag.
fn mark(tags: &mut [String]) {
    for tag in tags {
        tag.push('!');
    }
}

fn main() {
    let mut tags = [String::from("fragile"), String::from("cold")];
    mark(&mut tags);
    println!("{tags:?}");
}
