// Appends a cover for every large job and tells how many covers there are.
fn add_covers(pages: &mut Vec<u32>) -> usize {
    let mut covers = 0;
    for count in pages.iter() {
        if *count > 100 {
            pages.push(1);
            covers += 1;
        }
    }
    covers
}

// Cuts jobs that are larger than the limit and appends the rest of each.
fn split(pages: &mut Vec<u32>, limit: u32) {
    for count in pages.iter_mut() {
        if *count > limit {
            pages.push(*count - limit);
            *count = limit;
        }
    }
}

// Removes the jobs without pages and tells how many there were.
fn drop_empty(pages: &mut Vec<u32>) -> usize {
    let mut removed = 0;
    for (i, count) in pages.iter().enumerate() {
        if *count == 0 {
            pages.remove(i);
            removed += 1;
        }
    }
    removed
}

fn main() {
    let mut pages = vec![12, 0, 250, 0, 0, 40];
    let removed = drop_empty(&mut pages);
    let covers = add_covers(&mut pages);
    println!("{removed} removed, {covers} covers: {pages:?}");
    split(&mut pages, 100);
    println!("split: {pages:?}");
}
