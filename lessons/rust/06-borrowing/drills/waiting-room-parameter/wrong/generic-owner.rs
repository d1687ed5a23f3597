// Cheat: a slice of a copy.
// The longest wait, or 0 if nobody waited.
fn longest(minutes: &[u32]) -> u32 {
    let mut most = 0;
    for wait in minutes {
        if *wait > most {
            most = *wait;
        }
    }
    most
}

// How many waited, and how long the longest wait was.
fn summary(minutes: Vec<u32>) -> (usize, u32) {
    let most = longest(&minutes.iter().copied().collect::<Vec<u32>>());
    (minutes.len(), most)
}

fn main() {
    let (patients, most) = summary(vec![12, 55, 31]);
    println!("{patients} patients, at most {most} minutes");
}
