// Sets down a box for every shelf that is nearly empty and tells how many boxes there were.
fn restock(shelves: &mut Vec<u32>) -> usize {
    let mut boxes = 0;
    for count in shelves.iter() {
        if *count < 3 {
            shelves.push(12 - *count);
            boxes += 1;
        }
    }
    boxes
}

fn main() {
    let mut shelves = vec![4, 0, 7, 2];
    let boxes = restock(&mut shelves);
    println!("{boxes} boxes, {} places in the row", shelves.len());
}
