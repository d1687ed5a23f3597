macro_rules! area {
    ($width:expr) => {
        $width * height
    };
}

fn main() {
    println!("{}", area!(4));
}
