// How many shelves the robot looks at until it finds this one.
fn looked_at(wanted: u32) -> u32 {
    let mut count = 0;
    'aisles: for aisle in 1..=4 {
        for shelf in 1..=5 {
            count += 1;
            if aisle * 10 + shelf == wanted {
                continue 'aisles;
            }
        }
    }
    count
}

fn main() {
    println!("{} shelves", looked_at(23));
}
