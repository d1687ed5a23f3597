struct Cache {
    value: Option<String>,
}

impl Cache {
    fn take(&self) -> String {
        self.value.unwrap()
    }
}

fn main() {
    let cache = Cache { value: Some(String::from("x")) };
    println!("{}", cache.take());
}
