// Removes what was not borrowed for ten years, and tells how many books that were.
fn clear_out(years: &mut Vec<u32>) -> usize {
    todo!()
}

fn main() {
    let mut years = vec![3, 12, 0, 10, 7];
    let removed = clear_out(&mut years);
    println!("{removed} removed, left: {years:?}");
}
