// The smallest list that still fails, from one that fails.
fn shrink(first: &[i64], fails: impl Fn(&[i64]) -> bool) -> Vec<i64> {
    let mut list = first.to_vec();
    for at in 0..list.len() {
        let shorter = [&list[..at], &list[at + 1..]].concat();
        if fails(&shorter) {
            list = shorter;
            break;
        }
    }
    list
}

fn main() {
    let too_much = |list: &[i64]| list.iter().sum::<i64>() > 100;
    println!("{:?}", shrink(&[40, 7, 250, 3], too_much));
}
