// How many stops there are, known to the compiler.
macro_rules! count {
    ($($stop:ident)+) => {
        0_u32 $(+ (stringify!($stop).len() > 0) as u32)+
    };
}

macro_rules! line {
    ($name:ident: $($stop:ident)*) => {
        const $name: [&str; count!($($stop)*)] = [$(stringify!($stop)),*];
    };
}

line!(RED: Harbour Market Mill);

fn main() {
    println!("{}", RED.join(" - "));
}
