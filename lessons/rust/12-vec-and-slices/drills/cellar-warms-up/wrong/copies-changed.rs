// Every room gets warmer, in tenths of a degree.
fn warm(rooms: &mut [i32], by: i32) {
    for room in rooms.iter() {
        let mut room = *room;
        room += by;
        println!("{room}");
    }
}

fn main() {
    let mut rooms = [112, 118, 109];
    warm(&mut rooms, 5);
    println!("{rooms:?}");
}
