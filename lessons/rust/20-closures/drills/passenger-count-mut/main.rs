// How many are on the bus after two stops.
fn boarded(before: u32, first: u32, second: u32) -> u32 {
    let mut on_board = before;
    let board = |people: u32| on_board += people;
    board(first);
    board(second);
    on_board
}

fn main() {
    println!("{} on board", boarded(3, 12, 7));
}
