// Cheat: by get_mut.
// Every room gets warmer, in tenths of a degree.
fn warm(rooms: &mut [i32], by: i32) {
    for i in 0..rooms.len() {
        if let Some(room) = rooms.get_mut(i) {
            *room += by;
        }
    }
}

fn main() {
    let mut rooms = [112, 118, 109];
    warm(&mut rooms, 5);
    println!("{rooms:?}");
}
