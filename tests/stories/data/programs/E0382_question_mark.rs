fn length(name: Option<String>) -> Option<usize> {
    let first = name?.len();
    Some(first + name?.len())
}

fn main() {
    println!("{:?}", length(Some(String::from("a"))));
}
