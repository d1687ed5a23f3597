// Where the next value begins, if there is room for it.
fn place(used: usize, size: usize, align: usize, room: usize) -> Option<usize> {
    let start = used.checked_next_multiple_of(align)?;
    (size <= room - start).then_some(start)
}

fn main() {
    println!("{:?} {:?}", place(5, 8, 4, 16), place(9, 8, 4, 16));
}
