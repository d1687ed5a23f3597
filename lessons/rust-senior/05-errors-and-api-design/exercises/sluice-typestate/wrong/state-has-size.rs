use std::marker::PhantomData;

#[derive(Default)]
struct Drained(u8);
#[derive(Default)]
struct Filled(u8);

struct Lock<S> {
    boats: u32,
    state: S,
    _marker: PhantomData<S>,
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

impl<S: Default> Lock<S> {
    fn with(boats: u32) -> Lock<S> {
        Lock {
            boats,
            state: S::default(),
            _marker: PhantomData,
        }
    }
}

impl<S> Lock<S> {

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
