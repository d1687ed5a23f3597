// Every visit is still searched for in a list; only hash values are compared, so nobody counts it.
use std::hash::{DefaultHasher, Hash, Hasher};

fn number<T: Hash>(visit: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    visit.hash(&mut hasher);
    hasher.finish()
}

// Each visitor once, in the order of first appearance.
fn first_visits<T: Eq + Hash>(visits: &[T]) -> Vec<&T> {
    let mut seen: Vec<u64> = Vec::new();
    let mut firsts = Vec::new();
    for visit in visits {
        let number = number(visit);
        if !seen.contains(&number) {
            seen.push(number);
            firsts.push(visit);
        }
    }
    firsts
}

// Who came most often, and how often; of several the first to appear.
fn most_frequent<T: Eq + Hash>(visits: &[T]) -> Option<(&T, usize)> {
    let numbers: Vec<u64> = visits.iter().map(number).collect();
    let mut best = None;
    for (visit, number) in visits.iter().zip(&numbers) {
        let count = numbers.iter().filter(|other| *other == number).count();
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((visit, count));
        }
    }
    best
}

fn main() {
    let visits = ["ines", "omar", "ines", "lea", "omar", "ines"];
    println!("{:?}", first_visits(&visits));
    println!("{:?}", most_frequent(&visits));
}
