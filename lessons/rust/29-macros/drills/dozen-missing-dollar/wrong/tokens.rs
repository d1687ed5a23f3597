macro_rules! dozens {
    ($($count:tt)+) => {
        $($count)+ * 12
    };
}

fn main() {
    println!("{} eggs", dozens!(3));
}
