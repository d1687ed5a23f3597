use std::cmp::Reverse;
use std::collections::HashMap;

#[derive(Debug, PartialEq)]
struct Share<'p> {
    name: &'p str,
    total: u64,
    own: u64,
}

#[derive(Debug, PartialEq)]
struct BadLine(usize);

// The stack and the number of samples.
fn parts(line: &str) -> Option<(Vec<&str>, u64)> {
    let (stack, count) = line.rsplit_once(' ')?;
    let frames: Vec<&str> = stack.split(';').collect();
    let named = frames.iter().all(|name| !name.is_empty());
    Some((frames, count.parse().ok().filter(|_| named)?))
}

// The shares of all functions in folded stacks.
fn shares(folded: &str) -> Result<Vec<Share<'_>>, BadLine> {
    let mut sums: HashMap<&str, (u64, u64)> = HashMap::new();
    let mut wrong = None;
    for (at, line) in folded.lines().enumerate() {
        if line.is_empty() {
            continue;
        }
        let bad = BadLine(at + 1);
        let Some((frames, count)) = parts(line) else {
            wrong = Some(bad);
            continue;
        };
        for (depth, name) in frames.iter().enumerate() {
            let (total, own) = sums.entry(name).or_default();
            if !frames[..depth].contains(name) {
                let Some(sum) = total.checked_add(count) else {
                    return Err(bad);
                };
                *total = sum;
            }
            if depth + 1 == frames.len() {
                *own += count;
            }
        }
    }
    if let Some(bad) = wrong {
        return Err(bad);
    }
    let all = sums.into_iter();
    let mut list: Vec<Share> = all
        .map(|(name, (total, own))| Share { name, total, own })
        .collect();
    list.sort_by_key(|share| (Reverse(share.total), share.name));
    Ok(list)
}

fn main() {
    let folded = "main;report;format! 30\nmain;report 12\nmain;read 8\n";
    println!("{:?}", shares(folded));
}
