use std::mem::MaybeUninit;

struct Tray<T, const N: usize> {
    places: [MaybeUninit<T>; N],
    // The first `len` places hold a value.
    len: usize,
}

impl<T, const N: usize> Tray<T, N> {
    fn new() -> Tray<T, N> {
        Tray {
            places: [const { MaybeUninit::uninit() }; N],
            len: 0,
        }
    }

    // Behind the others; the value comes back if the tray is full.
    fn push(&mut self, value: T) -> Result<(), T> {
        todo!()
    }

    // Takes the last one out.
    fn pop(&mut self) -> Option<T> {
        todo!()
    }

    // All values, in the order in which they came.
    fn as_slice(&self) -> &[T] {
        todo!()
    }
}

fn main() {
    let mut tray = Tray::<String, 2>::new();
    println!("{:?}", tray.push(String::from("letter")));
    println!("{:?}", tray.push(String::from("card")));
    println!("{:?}", tray.push(String::from("parcel")));
    println!("{:?}", tray.as_slice());
    println!("{:?}", tray.pop());
}
