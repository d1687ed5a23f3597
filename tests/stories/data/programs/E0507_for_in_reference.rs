struct Shop {
    items: Vec<String>,
}

impl Shop {
    fn list(&self) {
        for item in self.items {
            println!("{item}");
        }
    }
}

fn main() {
    Shop { items: vec![] }.list();
}
