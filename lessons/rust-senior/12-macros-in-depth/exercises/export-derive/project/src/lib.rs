//! Rows for a table: the trait, and the derive macro of the same name.

pub use export_derive::Export;

pub trait Export {
    /// The names of the columns, in the order of the fields.
    const COLUMNS: &'static [&'static str];

    /// What stands in each column.
    fn row(&self) -> Vec<String>;
}
