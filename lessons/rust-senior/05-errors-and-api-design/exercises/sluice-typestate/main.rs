use std::marker::PhantomData;

struct Drained;
struct Filled;

struct Lock<S> {
    boats: u32,
    filled: bool,
    state: PhantomData<S>,
}

impl Lock<Drained> {
    fn new() -> Lock<Drained> {
        Lock {
            boats: 0,
            filled: false,
            state: PhantomData,
        }
    }
}

impl<S> Lock<S> {
    fn fill(self) -> Lock<Filled> {
        Lock {
            boats: self.boats,
            filled: true,
            state: PhantomData,
        }
    }

    fn drain(self) -> Lock<Drained> {
        Lock {
            boats: self.boats,
            filled: false,
            state: PhantomData,
        }
    }

    fn enter_low(&mut self) {
        assert!(!self.filled, "the water stands high");
        self.boats += 1;
    }

    fn enter_high(&mut self) {
        assert!(self.filled, "the water stands low");
        self.boats += 1;
    }

    fn boats(&self) -> u32 {
        self.boats
    }
}

fn main() {
    let mut lock = Lock::new();
    lock.enter_low();
    let mut lock = lock.fill();
    lock.enter_high();
    println!("{} boats", lock.drain().boats());
}
