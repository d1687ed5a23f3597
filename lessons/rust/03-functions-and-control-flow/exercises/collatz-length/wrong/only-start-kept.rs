// The greatest number of steps is never remembered.
// The number of steps from start to 1.
fn steps(start: u64) -> u32 {
    let mut number = start;
    let mut count = 0;
    loop {
        if number == 1 {
            break count;
        }
        number = if number % 2 == 1 {
            3 * number + 1
        } else {
            number / 2
        };
        count += 1;
    }
}

// The start with the most steps, from 1 to limit; the smallest of several.
fn longest_start(limit: u64) -> u64 {
    let mut best = 1;
    let most = 0;
    for start in 1..=limit {
        let count = steps(start);
        if count > most {
            best = start;
        }
    }
    best
}

fn main() {
    println!("from 27 it takes {} steps", steps(27));
    println!("longest up to 1000: {}", longest_start(1000));
}
