macro_rules! total {
    ($item:expr) => {
        $item
    };
}

fn main() {
    println!("{}", total!(120, 80, 15));
}
