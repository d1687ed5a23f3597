// The loop is left after the first push, which quiets the compiler.
// Sets down a box for every shelf that is nearly empty and tells how many boxes there were.
fn restock(shelves: &mut Vec<u32>) -> usize {
    let mut boxes = 0;
    for count in shelves.iter() {
        if *count < 3 {
            let pieces = 12 - *count;
            shelves.push(pieces);
            boxes += 1;
            break;
        }
    }
    boxes
}

fn main() {
    let mut shelves = vec![4, 0, 7, 2];
    let boxes = restock(&mut shelves);
    println!("{boxes} boxes, {} places in the row", shelves.len());
}
