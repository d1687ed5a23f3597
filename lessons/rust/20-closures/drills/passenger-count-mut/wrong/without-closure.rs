// How many are on the bus after two stops.
fn boarded(before: u32, first: u32, second: u32) -> u32 {
    let mut on_board = before;
    on_board += first;
    on_board += second;
    on_board
}

fn main() {
    println!("{} on board", boarded(3, 12, 7));
}
