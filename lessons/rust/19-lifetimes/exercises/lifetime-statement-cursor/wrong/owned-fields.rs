// Every field is copied into a String, so nothing is borrowed any more.
// Walks over a row of a bank statement and hands out its fields.
struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    fn new(row: &'a str) -> Cursor<'a> {
        Cursor { rest: row }
    }

    fn next_field(&mut self) -> Option<String> {
        let (field, rest) = self.rest.split_once(';')?;
        self.rest = rest;
        Some(String::from(field))
    }
}

// The day and the purpose of a row.
fn booking(row: &str) -> Option<(String, String)> {
    let mut cursor = Cursor::new(row);
    let day = cursor.next_field()?;
    let purpose = cursor.next_field()?;
    Some((day, purpose))
}

fn main() {
    let row = String::from("2026-11-03;Rent;-820;");
    if let Some((day, purpose)) = booking(&row) {
        println!("{day}: {purpose}");
    }
}
