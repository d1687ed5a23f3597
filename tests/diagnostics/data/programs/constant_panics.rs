struct Buffer<const N: usize>;

impl<const N: usize> Buffer<N> {
    const CHECKED: usize = 8 / N;
}

fn main() {
    println!("{}", Buffer::<0>::CHECKED);
}
