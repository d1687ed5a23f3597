use std::marker::PhantomData;

struct Drained;
struct Filled;

struct Lock<S> {
    boats: u32,
    state: PhantomData<S>,
}

impl Lock<Drained> {
    fn new() -> Lock<Drained> {
        Lock::with(0)
    }

    fn fill(self) -> Lock<Filled> {
        Lock::with(self.boats)
    }

    fn enter_low(&mut self) {
        self.boats += 1;
    }
}

impl Lock<Filled> {
    fn drain(self) -> Lock<Drained> {
        Lock::with(self.boats)
    }

    fn enter_high(&mut self) {
        self.boats += 1;
    }
}

impl<S> Lock<S> {
    fn with(boats: u32) -> Lock<S> {
        Lock {
            boats,
            state: PhantomData,
        }
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
