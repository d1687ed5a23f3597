// The shelf of an item, if there is such a shelf.
fn shelf(number: u32) -> i64 {
    if number >= 1 && number <= 40 {
        i64::from(number)
    } else {
        -1
    }
}

fn main() {
    println!("{:?} {:?}", shelf(7), shelf(41));
}
