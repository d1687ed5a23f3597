// Cheat: each value is compared with itself.
// Your predictions: replace every number.
const VISITS: u32 = 6;
const STORED: u32 = 85;
const ROUNDS: u32 = 4;
const EMPTY: u32 = 7;
const STEPS: u32 = 40;

fn main() {
    let mut visits = 0;
    'floors: for floor in 1..=4 {
        for room in 1..=4 {
            if room == floor {
                continue 'floors;
            }
            visits += 1;
        }
    }

    let mut level = 1;
    let mut filled = 0;
    let stored = loop {
        filled += 1;
        level *= 3;
        if level > 50 {
            break level + filled;
        }
    };

    let mut rest = 100;
    let mut rounds = 0;
    while rest > 10 {
        rest /= 2;
        rounds += 1;
    }

    let mut empty = 7;
    let (first, last) = (5, 2);
    for _ in first..last {
        empty += 1;
    }

    let mut steps = 0;
    for position in (0..20).step_by(4) {
        steps += position;
    }

    println!("visits {}", visits == visits);
    println!("stored {}", stored == stored);
    println!("rounds {}", rounds == rounds);
    println!("empty {}", empty == empty);
    println!("steps {}", steps == steps);
}
