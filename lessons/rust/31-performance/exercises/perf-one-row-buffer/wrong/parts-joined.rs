// The buffer of the caller is kept, and each row is first put together in new strings.
use std::fmt::Write;

// Replaces the contents of `row` by one row of the board.
fn render(row: &mut String, line: u16, stop: &str) {
    row.clear();
    let mut number = String::new();
    write!(number, "{line}").unwrap();
    let spaces = " ".repeat(3 - number.len());
    row.push_str(&[spaces.as_str(), &number, " ", stop].concat());
}

// Appends all rows to `out`, each with a line feed, using `row` for each of them.
fn board(out: &mut String, row: &mut String, departures: &[(u16, &str)]) {
    for (line, stop) in departures {
        render(row, *line, stop);
        out.push_str(row);
        out.push('\n');
    }
}

// How many bytes `board` appends. Lines have one to three digits.
fn board_size(departures: &[(u16, &str)]) -> usize {
    departures
        .iter()
        .map(|(_, stop)| 3 + 1 + stop.len() + 1)
        .sum()
}

fn main() {
    let departures = [(7, "Harbour"), (112, "Museum")];
    let mut out = String::with_capacity(board_size(&departures));
    let mut row = String::with_capacity(40);
    board(&mut out, &mut row, &departures);
    print!("{out}");
}
