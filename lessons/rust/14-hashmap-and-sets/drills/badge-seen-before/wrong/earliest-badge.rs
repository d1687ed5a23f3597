use std::collections::HashSet;

// The first badge that passes a second time.
fn again(badges: &[u32]) -> Option<u32> {
    let mut seen = HashSet::new();
    for badge in badges {
        seen.insert(*badge);
    }
    for badge in badges {
        if badges.iter().filter(|other| *other == badge).count() > 1 {
            return Some(*badge);
        }
    }
    None
}

fn main() {
    println!("{:?}", again(&[70, 71, 72, 71, 70]));
}
