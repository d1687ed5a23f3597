struct Tray<T, const N: usize> {
    places: Vec<T>,
}

impl<T, const N: usize> Tray<T, N> {
    fn new() -> Tray<T, N> {
        Tray { places: Vec::with_capacity(N) }
    }

    fn push(&mut self, value: T) -> Result<(), T> {
        if self.places.len() == N {
            return Err(value);
        }
        self.places.push(value);
        Ok(())
    }

    fn pop(&mut self) -> Option<T> {
        self.places.pop()
    }

    fn as_slice(&self) -> &[T] {
        &self.places
    }
}

fn main() {
    println!("{}", Tray::<u32, 1>::new().as_slice().len());
}
