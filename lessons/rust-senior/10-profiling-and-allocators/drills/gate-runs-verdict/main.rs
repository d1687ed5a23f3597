#[derive(Debug, PartialEq)]
enum Verdict {
    Faster,
    Slower,
    Unclear,
}

// How the new version compares with the old one.
fn verdict(old: &[u32], new: &[u32]) -> Verdict {
    let (old, new): (u32, u32) = (old.iter().sum(), new.iter().sum());
    match new.cmp(&old) {
        std::cmp::Ordering::Less => Verdict::Faster,
        std::cmp::Ordering::Equal => Verdict::Unclear,
        std::cmp::Ordering::Greater => Verdict::Slower,
    }
}

fn main() {
    let old = [682, 671, 665, 585, 579, 1386, 1219, 1211];
    let new = [389, 356, 328, 359, 531, 792, 692, 762];
    println!("{:?}", verdict(&old, &new));
}
