macro_rules! again {
    ($value:expr) => {
        again!($value + 1)
    };
}

fn main() {
    println!("{}", again!(1));
}
