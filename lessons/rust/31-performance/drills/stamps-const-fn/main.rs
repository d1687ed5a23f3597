fn stamps(rows: usize, columns: usize) -> usize {
    rows * columns
}

const SHEET: usize = stamps(20, 10);

// A sheet with a price on every stamp.
fn sheet(cents: u32) -> [u32; SHEET] {
    [cents; SHEET]
}

fn main() {
    println!("{} stamps", sheet(85).len());
}
