// Marks every tag.
fn mark(tags: &mut [String]) {
    tags.iter_mut().map(|tag| tag.push('!'));
}

fn main() {
    let mut tags = [String::from("fragile"), String::from("cold")];
    mark(&mut tags);
    println!("{tags:?}");
}
