use std::cell::Cell;

fn right(left: &[i32], right: &[i32]) -> Vec<i32> {
    let mut merged = Vec::new();
    let (mut a, mut b) = (left.iter().peekable(), right.iter().peekable());
    loop {
        match (a.peek(), b.peek()) {
            (Some(x), Some(y)) if x <= y => merged.extend(a.next()),
            (_, Some(_)) => merged.extend(b.next()),
            (Some(_), None) => merged.extend(a.next()),
            (None, None) => return merged,
        }
    }
}

fn by_sorting(left: &[i32], right: &[i32]) -> Vec<i32> {
    let mut all = [right, left].concat();
    all.sort_unstable();
    all
}

#[test]
fn right_ones_are_accepted() {
    assert!(merges_rightly(right));
    assert!(merges_rightly(by_sorting));
}

#[test]
fn it_tries_many_inputs() {
    let (calls, longest, empty) = (Cell::new(0), Cell::new(0), Cell::new(0));
    merges_rightly(|a, b| {
        calls.set(calls.get() + 1);
        longest.set(longest.get().max(a.len() + b.len()));
        empty.set(empty.get() + usize::from(a.is_empty() != b.is_empty()));
        assert!(a.is_sorted() && b.is_sorted(), "merge asks for sorted lists");
        right(a, b)
    });
    assert!(calls.get() >= 300, "{} inputs", calls.get());
    assert!(longest.get() >= 12 && empty.get() > 0);
}

#[test]
fn the_same_inputs_each_time() {
    let inputs = || {
        let seen = Cell::new(Vec::new());
        merges_rightly(|a, b| {
            let mut all = seen.take();
            all.push((a.to_vec(), b.to_vec()));
            seen.set(all);
            right(a, b)
        });
        seen.into_inner()
    };
    let first = inputs();
    assert_eq!(first, inputs());
    assert!(first.windows(2).any(|two| two[0] != two[1]), "one input many times");
}

#[test]
fn glued_or_lost() {
    assert!(!merges_rightly(|a, b| [a, b].concat()));
    assert!(!merges_rightly(|a, _| a.to_vec()));
    assert!(!merges_rightly(|_, _| Vec::new()));
    assert!(!merges_rightly(|a, b| if a.is_empty() { Vec::new() } else { right(a, b) }));
    assert!(!merges_rightly(|a, b| if b.is_empty() { Vec::new() } else { right(a, b) }));
}

#[test]
fn equal_values() {
    assert!(!merges_rightly(|a, b| {
        let mut merged = right(a, b);
        merged.dedup();
        merged
    }));
    assert!(!merges_rightly(|a, b| {
        let common = a.iter().any(|x| b.contains(x));
        if common { right(a, b).into_iter().skip(1).collect() } else { right(a, b) }
    }));
}

#[test]
fn only_sometimes_wrong() {
    assert!(!merges_rightly(|a, b| {
        let mut merged = right(a, b);
        merged.truncate(11);
        merged
    }));
    assert!(!merges_rightly(|a, b| {
        let mut merged = right(a, b);
        merged.sort_by_key(|x| x.unsigned_abs());
        merged
    }));
    assert!(!merges_rightly(|a, b| {
        let shorter = a.len().min(b.len());
        right(&a[..shorter.max(a.len().min(9))], b)
    }));
    assert!(!merges_rightly(|a, b| {
        let mut merged = right(a, b);
        if a.len() == b.len() && a.len() > 2 {
            merged.swap(0, 1);
        }
        merged.sort();
        if b.len() > a.len() + 6 { merged.pop(); }
        merged
    }));
    assert!(!merges_rightly(|a, b| {
        let mut merged = right(a, b);
        if let Some(last) = merged.last_mut() {
            *last = (*last).max(0);
        }
        merged
    }));
}

#[test]
fn right_in_most_respects() {
    // Sorted, as long, and with the same sum.
    assert!(!merges_rightly(|a, b| {
        let mut merged = right(a, b);
        if let [first, .., last] = merged.as_mut_slice() {
            *first -= 1;
            *last += 1;
        }
        merged
    }));
    // Sorted, as long, and with the same values, but not as often.
    assert!(!merges_rightly(|a, b| {
        let mut merged = right(a, b);
        let twice = merged.windows(2).position(|two| two[0] == two[1]);
        if let Some(at) = twice.filter(|at| at + 2 < merged.len()) {
            merged[at + 1] = merged[at + 2];
        }
        merged
    }));
}
