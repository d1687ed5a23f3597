// Cents for a kilowatt-hour.
macro_rules! rate {
    (day) => {
        32
    };
    (night) => {
        21
    };
    (weekend) => {
        25
    };
}

macro_rules! bill {
    ($when:ident, $hours:expr) => {
        rate!($when) * $hours
    };
}

fn main() {
    println!("{}", bill!(night, 40));
    println!("{}", bill!(weekend, 3));
}
