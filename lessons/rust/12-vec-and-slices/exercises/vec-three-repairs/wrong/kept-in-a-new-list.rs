// Cheat: the kept jobs go into a new list.
// Appends a cover for every large job and tells how many covers there are.
fn add_covers(pages: &mut Vec<u32>) -> usize {
    let mut covers = Vec::new();
    for count in pages.iter() {
        if *count > 100 {
            covers.push(1);
        }
    }
    let added = covers.len();
    pages.append(&mut covers);
    added
}

// Cuts jobs that are larger than the limit and appends the rest of each.
fn split(pages: &mut Vec<u32>, limit: u32) {
    let mut i = 0;
    while i < pages.len() {
        if pages[i] > limit {
            pages.push(pages[i] - limit);
            pages[i] = limit;
        }
        i += 1;
    }
}

// Removes the jobs without pages and tells how many there were.
fn drop_empty(pages: &mut Vec<u32>) -> usize {
    let before = pages.len();
    let mut kept = Vec::new();
    for count in pages.iter() {
        if *count > 0 {
            kept.push(*count);
        }
    }
    *pages = kept;
    before - pages.len()
}

fn main() {
    let mut pages = vec![12, 0, 250, 0, 0, 40];
    let removed = drop_empty(&mut pages);
    let covers = add_covers(&mut pages);
    println!("{removed} removed, {covers} covers: {pages:?}");
    split(&mut pages, 100);
    println!("split: {pages:?}");
}
