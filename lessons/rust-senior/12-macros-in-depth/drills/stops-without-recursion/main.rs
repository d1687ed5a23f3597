// How many stops there are, known to the compiler.
macro_rules! count {
    () => {
        0
    };
    ($stop:ident $($more:ident)*) => {
        1 + count!($($more)*)
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
