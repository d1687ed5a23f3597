use std::collections::HashMap;

// The votes of each candidate who got any.
fn count(ballots: &[u32]) -> HashMap<u32, usize> {
    let mut votes = HashMap::new();
    for ballot in ballots {
        *votes.entry(*ballot).or_insert(0) += 1;
    }
    votes
}

fn main() {
    println!("{:?}", count(&[3]));
    println!("{} candidates", count(&[3, 1, 3]).len());
}
