macro_rules! total {
    ($($item:expr),*) => {
        0 $(+ $item)*
    };
}

fn main() {
    println!("{}", total!(120, 80, 15));
}
