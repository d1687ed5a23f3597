// As if text were replaced, with no grouping: 2 + 3 * 2.
macro_rules! double {
    ($x:expr) => {
        $x * 2
    };
}

macro_rules! at_least {
    ($x:expr, $limit:expr) => {
        if $x > $limit { $x } else { $limit }
    };
}

macro_rules! with_tax {
    ($net:expr) => {{
        let rate = 20;
        $net + $net * rate / 100
    }};
}

macro_rules! room_left {
    ($($grams:expr),* $(,)?) => {
        1000 $(- $grams - 1)*
    };
}

macro_rules! kind {
    ($value:literal) => {
        4
    };
    ($value:ident) => {
        5
    };
    ($value:expr) => {
        6
    };
}

// Reads the meter, which moves on by 10 at each reading.
fn read(meter: &mut i32) -> i32 {
    *meter += 10;
    *meter
}

const GUESS: [i32; 6] = [8, 14, 20, 120, 976, 546];

fn main() {
    let mut meter = 0;
    let rate = 100;
    let actual = [
        double!(2 + 3),
        10 - double!(3),
        at_least!(read(&mut meter), 5),
        with_tax!(rate),
        room_left![7, 7, 7],
        kind!(rate) * 100 + kind!(7) * 10 + kind!(rate + 7),
    ];

    for (index, result) in actual.iter().enumerate() {
        let verdict = if GUESS[index] == *result {
            "right"
        } else {
            "not yet"
        };
        println!("{}: {verdict}", index + 1);
    }
}
