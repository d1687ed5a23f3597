#[derive(Clone, Copy)]
struct Tag {
    name: String,
}

fn main() {
    let tag = Tag { name: "new".into() };
    println!("{}", tag.name);
}
