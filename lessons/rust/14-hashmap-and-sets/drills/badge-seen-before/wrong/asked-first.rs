// Cheat: the set is asked first, by get.
use std::collections::HashSet;

// The first badge that passes a second time.
fn again(badges: &[u32]) -> Option<u32> {
    let mut seen = HashSet::new();
    for badge in badges {
        if seen.get(badge).is_some() {
            return Some(*badge);
        }
        seen.insert(*badge);
    }
    None
}

fn main() {
    println!("{:?}", again(&[70, 71, 72, 71, 70]));
}
