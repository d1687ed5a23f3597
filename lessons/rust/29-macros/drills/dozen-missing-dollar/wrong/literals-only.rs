macro_rules! dozens {
    ($count:literal) => {
        $count * 12
    };
}

fn main() {
    println!("{} eggs", dozens!(3));
}
