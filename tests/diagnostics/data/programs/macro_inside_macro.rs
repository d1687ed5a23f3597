macro_rules! doubled {
    ($value:expr) => {
        $value + missing_rate
    };
}

macro_rules! quadrupled {
    ($value:expr) => {
        doubled!($value) * 2
    };
}

fn main() {
    let fee = 3;
    println!("{}", quadrupled!(fee));
}
