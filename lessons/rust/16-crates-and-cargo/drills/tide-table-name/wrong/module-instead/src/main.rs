#[path = "lib.rs"]
mod tide_table;

use tide_table::next_high;

fn main() {
    println!("high water at minute {}", next_high(190, 400));
}
