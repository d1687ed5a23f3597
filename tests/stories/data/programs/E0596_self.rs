struct Counter {
    hits: Vec<u32>,
}

impl Counter {
    fn hit(&self) {
        self.hits.push(1);
    }
}

fn main() {
    Counter { hits: Vec::new() }.hit();
}
