// The next number of a fixed sequence; the seed is never 0.
fn random(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed >> 33
}

fn sorted_list(seed: &mut u64) -> Vec<i32> {
    let len = random(seed) % 20;
    let mut list: Vec<i32> = (0..len).map(|_| (random(seed) % 13) as i32 - 6).collect();
    list.sort();
    list
}

// Whether an implementation merges sorted lists rightly, as far as many inputs can tell.
fn merges_rightly(merge: impl Fn(&[i32], &[i32]) -> Vec<i32>) -> bool {
    let mut seed = 0x0b5e_55ed_u64 + random(&mut 5);
    (0..600).all(|_| {
        let (left, right) = (sorted_list(&mut seed), sorted_list(&mut seed));
        let merged = merge(&left, &right);
        let sum = |list: &[i32]| list.iter().map(|n| i64::from(*n)).sum::<i64>();
        merged.is_sorted() && merged.len() == left.len() + right.len() && sum(&merged) == sum(&left) + sum(&right)
    })
}

fn main() {
    let glued = |left: &[i32], right: &[i32]| [left, right].concat();
    println!("{}", merges_rightly(glued));
}
