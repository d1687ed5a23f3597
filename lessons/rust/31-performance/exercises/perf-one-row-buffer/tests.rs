use super::*;

const DAY: [(u16, &str); 3] = [(7, "Harbour"), (112, "Museum"), (20, "Caf\u{e9}")];

#[test]
fn render_aligns_the_line_number() {
    let mut row = String::new();
    render(&mut row, 7, "Harbour");
    assert_eq!(row, "  7 Harbour");
    render(&mut row, 112, "Museum");
    assert_eq!(row, "112 Museum");
}

#[test]
fn render_keeps_the_buffer_of_the_caller() {
    let mut row = String::with_capacity(64);
    let (address, capacity) = (row.as_ptr(), row.capacity());
    for (line, stop) in DAY {
        render(&mut row, line, stop);
        assert_eq!((row.as_ptr(), row.capacity()), (address, capacity));
    }
}

#[test]
fn board_appends_every_row() {
    let mut out = String::from("Departures\n");
    board(&mut out, &mut String::new(), &DAY);
    assert_eq!(out, "Departures\n  7 Harbour\n112 Museum\n 20 Caf\u{e9}\n");
}

#[test]
fn board_keeps_both_buffers() {
    let mut out = String::with_capacity(200);
    let mut row = String::with_capacity(64);
    let before = (out.as_ptr(), out.capacity(), row.as_ptr(), row.capacity());
    board(&mut out, &mut row, &DAY);
    assert_eq!(
        before,
        (out.as_ptr(), out.capacity(), row.as_ptr(), row.capacity())
    );
    assert_eq!(row, " 20 Caf\u{e9}");
}

#[test]
fn board_size_is_exact() {
    let mut out = String::new();
    board(&mut out, &mut String::new(), &DAY);
    assert_eq!(board_size(&DAY), out.len());
    assert_eq!(board_size(&[]), 0);
}
