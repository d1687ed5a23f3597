// Calls `each` with every floor from 0 to the top.
fn for_each_floor(top: u32, mut each: impl FnMut(u32)) {
    for floor in 0..=top {
        each(floor);
    }
}

// How many floors there are, and the sum of their numbers.
fn visited(top: u32) -> (u32, u32) {
    let mut floors = 0;
    let mut sum = 0;
    for_each_floor(top, |floor| {
        floors += 1;
        sum += floor;
    });
    (floors, sum)
}

fn main() {
    println!("{:?}", visited(4));
}
