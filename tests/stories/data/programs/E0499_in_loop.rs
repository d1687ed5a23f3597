struct Pool {
    slots: Vec<String>,
}

impl Pool {
    fn take(&mut self) -> &mut String {
        &mut self.slots[0]
    }
}

fn main() {
    let mut pool = Pool { slots: vec![String::new()] };
    let mut held = Vec::new();
    for _ in 0..2 {
        held.push(pool.take());
    }
    println!("{}", held.len());
}
