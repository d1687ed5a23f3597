macro_rules! total {
    ($($item:expr),*) => {
        1 $(* $item)*
    };
}

fn main() {
    println!("{}", total!(120, 80, 15));
}
