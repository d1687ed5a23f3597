// Cheat: the item is written anew.
struct Locker {
    item: Option<String>,
}

impl Locker {
    fn new() -> Locker {
        Locker { item: None }
    }

    // The name of what lies inside.
    fn look(&self) -> Option<&str> {
        self.item.as_deref()
    }

    // Hands out what lies inside and leaves the locker empty.
    fn fetch(&mut self) -> Option<String> {
        self.item.take()
    }

    // Lays an item into an empty locker, or gives it back.
    fn put(&mut self, item: String) -> Option<String> {
        if self.item.is_some() {
            return Some(item);
        }
        self.item = Some(item);
        None
    }

    // Lays an item in and hands out what was there before.
    fn swap(&mut self, item: String) -> Option<String> {
        self.item.replace(item)
    }

    // Marks what lies inside as heavy.
    fn weigh(&mut self) {
        self.item = self.item.take().map(|item| format!("{item} (heavy)"));
    }
}

fn main() {
    let mut locker = Locker::new();
    println!("{:?}", locker.put(String::from("umbrella")));
    println!("{:?}", locker.put(String::from("suitcase")));
    println!("{:?}", locker.swap(String::from("suitcase")));
    locker.weigh();
    println!("{:?}", locker.look());
    println!("{:?}", locker.fetch());
    println!("{:?}", locker.fetch());
}
