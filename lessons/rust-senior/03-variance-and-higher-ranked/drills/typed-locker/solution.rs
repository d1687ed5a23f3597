use std::marker::PhantomData;

struct Key<T> {
    number: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    fn new(number: u32) -> Key<T> {
        Key {
            number,
            kind: PhantomData,
        }
    }

    fn number(&self) -> u32 {
        self.number
    }
}

struct Bicycle;

fn main() {
    let key: Key<Bicycle> = Key::new(17);
    println!("locker {}", key.number());
}
