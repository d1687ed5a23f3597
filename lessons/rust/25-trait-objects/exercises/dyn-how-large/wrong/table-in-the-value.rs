// As in C++: the pointer to the table was looked for in the value.
use std::fmt::Debug;

#[derive(Debug)]
struct Reading(u32);

const GUESS: [usize; 7] = [8, 8, 8, 8, 8, 16, 48];

fn main() {
    let reading = Reading(21);
    let log = [0_u8; 40];
    let object: &dyn Debug = &reading;
    let boxed: Box<dyn Debug> = Box::new(log);
    println!("{object:?} shows {}", reading.0);

    let sizes = [
        size_of::<&Reading>(),
        size_of::<Box<Reading>>(),
        size_of::<&dyn Debug>(),
        size_of_val(&boxed),
        size_of::<Box<dyn Debug + Send>>(),
        size_of_val(object),
        size_of_val(&*boxed),
    ];

    for (index, size) in sizes.iter().enumerate() {
        let verdict = if GUESS[index] == *size {
            "right"
        } else {
            "not yet"
        };
        println!("{}: {verdict}", index + 1);
    }
}
