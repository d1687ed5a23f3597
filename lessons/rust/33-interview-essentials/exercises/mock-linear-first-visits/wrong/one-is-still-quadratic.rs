// The first function is linear, the second still searches the list for each visit.
use std::collections::HashSet;
use std::hash::Hash;

// Each visitor once, in the order of first appearance.
fn first_visits<T: Eq + Hash>(visits: &[T]) -> Vec<&T> {
    let mut seen = HashSet::new();
    let mut firsts = Vec::new();
    for visit in visits {
        if seen.insert(visit) {
            firsts.push(visit);
        }
    }
    firsts
}

// Who came most often, and how often; of several the first to appear.
fn most_frequent<T: Eq + Hash>(visits: &[T]) -> Option<(&T, usize)> {
    let mut best = None;
    for visit in visits {
        let count = visits.iter().filter(|other| *other == visit).count();
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
