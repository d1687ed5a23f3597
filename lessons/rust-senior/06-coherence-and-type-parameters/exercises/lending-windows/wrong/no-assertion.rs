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
    const WIDE: () = ();

    fn new(all: &'s mut [T]) -> Windows<'s, T, N> {
        let () = Self::WIDE;
        Windows { all, at: 0 }
    }

    // Calls the closure for all windows that are left, and gives their number.
    fn each(mut self, mut see: impl FnMut(&mut [T; N])) -> usize {
        let mut count = 0;
        while let Some(window) = self.next() {
            see(window);
            count += 1;
        }
        count
    }
}

impl<T, const N: usize> Lend for Windows<'_, T, N> {
    type Item<'a>
        = &'a mut [T; N]
    where
        Self: 'a;

    fn next(&mut self) -> Option<&mut [T; N]> {
        let window = self.all.get_mut(self.at..)?.first_chunk_mut::<N>()?;
        self.at += 1;
        Some(window)
    }
}

fn main() {
    let mut heights = [10, 40, 10, 80];
    let windows = Windows::<_, 2>::new(&mut heights);
    let count = windows.each(|pair| pair[1] = (pair[0] + pair[1]) / 2);
    println!("{count} {heights:?}");
}
