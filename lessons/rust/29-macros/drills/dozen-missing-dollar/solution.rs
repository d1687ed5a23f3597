macro_rules! dozens {
    ($count:expr) => {
        $count * 12
    };
}

fn main() {
    println!("{} eggs", dozens!(3));
}
