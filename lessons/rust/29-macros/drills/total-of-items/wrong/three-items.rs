macro_rules! total {
    ($a:expr, $b:expr, $c:expr) => {
        $a + $b + $c
    };
}

fn main() {
    println!("{}", total!(120, 80, 15));
}
