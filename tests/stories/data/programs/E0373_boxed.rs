fn greeter(name: String) -> Box<dyn Fn() -> usize> {
    Box::new(|| name.len())
}

fn main() {
    println!("{}", greeter(String::from("Ida"))());
}
