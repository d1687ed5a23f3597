// The shelf of an item, if there is such a shelf.
fn shelf(number: u32) -> Option<u32> {
    if (1..=40).contains(&number) {
        None
    } else {
        None
    }
}

fn main() {
    println!("{:?} {:?}", shelf(7), shelf(41));
}
