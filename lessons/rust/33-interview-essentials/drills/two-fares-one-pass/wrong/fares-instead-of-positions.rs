use std::collections::HashMap;

// The positions of two fares that add up to the amount.
fn pair(fares: &[u32], amount: u32) -> Option<(usize, usize)> {
    let mut seen = HashMap::new();
    for (here, fare) in fares.iter().enumerate() {
        let partner = amount.checked_sub(*fare);
        if let Some(before) = partner.and_then(|partner| seen.get(&partner)) {
            return Some((*before, here + 1));
        }
        seen.insert(*fare, here);
    }
    None
}

fn main() {
    println!("{:?}", pair(&[280, 150, 390, 120], 270));
}
