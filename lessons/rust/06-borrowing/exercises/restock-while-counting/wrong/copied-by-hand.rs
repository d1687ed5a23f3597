// Cheat: the list is copied number by number.
// Sets down a box for every shelf that is nearly empty and tells how many boxes there were.
fn restock(shelves: &mut Vec<u32>) -> usize {
    let mut boxes = Vec::new();
    let mut copy = Vec::new();
    for count in shelves.iter() {
        copy.push(*count);
    }
    for count in &copy {
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
