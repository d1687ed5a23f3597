#[derive(Debug, PartialEq)]
enum Verdict {
    Faster,
    Slower,
    Unclear,
}

// The ends of the middle half of the sorted times.
fn middle(times: &[u32]) -> (u32, u32) {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let quarter = sorted.len() / 4;
    (sorted[quarter.max(sorted.len() / 2)], sorted[sorted.len() / 2])
}

// How the new version compares with the old one.
fn verdict(old: &[u32], new: &[u32]) -> Verdict {
    let (old_low, old_high) = middle(old);
    let (new_low, new_high) = middle(new);
    if new_high < old_low {
        Verdict::Faster
    } else if new_low > old_high {
        Verdict::Slower
    } else {
        Verdict::Unclear
    }
}

fn main() {
    let old = [682, 671, 665, 585, 579, 1386, 1219, 1211];
    let new = [389, 356, 328, 359, 531, 792, 692, 762];
    println!("{:?}", verdict(&old, &new));
}
