// The smallest list that still fails, from one that fails.
fn shrink(first: &[i64], fails: impl Fn(&[i64]) -> bool) -> Vec<i64> {
    let mut list = first.to_vec();
    loop {
        let before = list.to_vec();
        cut_parts(&mut list, &fails);
        for at in 0..list.len() {
            lower(&mut list, at, &fails);
        }
        if list == before {
            return list;
        }
    }
}

// Leaves out halves, quarters and so on, down to single elements.
fn cut_parts(list: &mut Vec<i64>, fails: &impl Fn(&[i64]) -> bool) {
    let mut width = list.len();
    while width > 0 {
        let mut at = 0;
        while at < list.len() {
            let end = list.len().min(at + width);
            let shorter = [&list[..at], &list[end..]].concat();
            if fails(&shorter) {
                *list = shorter;
            } else {
                at += width;
            }
        }
        width /= 2;
    }
}

// Brings one number towards 0, in steps that get smaller.
fn lower(list: &mut [i64], at: usize, fails: &impl Fn(&[i64]) -> bool) {
    let mut step = list[at];
    while step != 0 && list[at].abs() != 1 {
        let value = list[at];
        if step.abs() > value.abs() {
            step = value;
        }
        list[at] = value - step;
        if !fails(list) {
            list[at] = value;
            step /= 2;
        }
    }
}

fn main() {
    let too_much = |list: &[i64]| list.iter().sum::<i64>() > 100;
    println!("{:?}", shrink(&[40, 7, 250, 3], too_much));
}
