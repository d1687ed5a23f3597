trait Lend {
    type Item<'a>
    where
        Self: 'a;

    fn next(&mut self) -> Option<Self::Item<'_>>;
}

struct Windows<'s, T, const N: usize> {
    all: &'s mut [T],
    at: usize,
}

impl<'s, T, const N: usize> Windows<'s, T, N> {
    // Windows of width 0 must not compile: to be asserted here, and used in `new`.
    const WIDE: () = ();

    fn new(all: &'s mut [T]) -> Windows<'s, T, N> {
        Windows { all, at: 0 }
    }

    // Calls the closure for all windows that are left, and gives their number.
    fn each(self, see: impl FnMut(&mut [T; N])) -> usize {
        todo!()
    }
}

impl<T, const N: usize> Lend for Windows<'_, T, N> {
    type Item<'a>
        = &'a mut [T; N]
    where
        Self: 'a;

    fn next(&mut self) -> Option<&mut [T; N]> {
        todo!()
    }
}

fn main() {
    let mut heights = [10, 40, 10, 80];
    let windows = Windows::<_, 2>::new(&mut heights);
    let count = windows.each(|pair| pair[1] = (pair[0] + pair[1]) / 2);
    println!("{count} {heights:?}");
}
