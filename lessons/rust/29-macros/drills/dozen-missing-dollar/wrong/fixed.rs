macro_rules! dozens {
    ($count:expr) => {
        $count * 0 + 36
    };
}

fn main() {
    println!("{} eggs", dozens!(3));
}
