// Cheat: the list is copied by a method that the rules do not name.
// Sets down a box for every shelf that is nearly empty and tells how many boxes there were.
fn restock(shelves: &mut Vec<u32>) -> usize {
    let mut boxes = Vec::new();
    let mut copy = Vec::new();
    copy.extend_from_slice(shelves);
    for count in copy.iter() {
        if *count < 3 {
            boxes.push(12 - *count);
        }
    }
    let delivered = boxes.len();
    for pieces in boxes {
        shelves.push(pieces);
    }
    delivered
}

fn main() {
    let mut shelves = vec![4, 0, 7, 2];
    let boxes = restock(&mut shelves);
    println!("{boxes} boxes, {} places in the row", shelves.len());
}
