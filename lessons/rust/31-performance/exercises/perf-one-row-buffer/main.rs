// Replaces the contents of `row` by one row of the board.
fn render(row: &mut String, line: u16, stop: &str) {
    todo!()
}

// Appends all rows to `out`, each with a line feed, using `row` for each of them.
fn board(out: &mut String, row: &mut String, departures: &[(u16, &str)]) {
    todo!()
}

// How many bytes `board` appends. Lines have one to three digits.
fn board_size(departures: &[(u16, &str)]) -> usize {
    todo!()
}

fn main() {
    let departures = [(7, "Harbour"), (112, "Museum")];
    let mut out = String::with_capacity(board_size(&departures));
    let mut row = String::with_capacity(40);
    board(&mut out, &mut row, &departures);
    print!("{out}");
}
