// The boxes are gathered and then set down in reverse order.
// Sets down a box for every shelf that is nearly empty and tells how many boxes there were.
fn restock(shelves: &mut Vec<u32>) -> usize {
    let mut boxes = Vec::new();
    for count in shelves.iter() {
        if *count < 3 {
            boxes.push(12 - *count);
        }
    }
    let delivered = boxes.len();
    while let Some(pieces) = boxes.pop() {
        shelves.push(pieces);
    }
    delivered
}

fn main() {
    let mut shelves = vec![4, 0, 7, 2];
    let boxes = restock(&mut shelves);
    println!("{boxes} boxes, {} places in the row", shelves.len());
}
