// A number in a column of six places.
pub fn column(number: u32) -> String {
    format!("{number:>6}")
}
