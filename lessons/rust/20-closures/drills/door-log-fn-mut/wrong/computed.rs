// Calls `each` with every floor from 0 to the top.
fn for_each_floor(top: u32, each: impl Fn(u32)) {
    for floor in 0..=top {
        each(floor);
    }
}

// How many floors there are, and the sum of their numbers.
fn visited(top: u32) -> (u32, u32) {
    for_each_floor(top, |floor| println!("{floor}"));
    (top + 1, top * (top + 1) / 2)
}

fn main() {
    println!("{:?}", visited(4));
}
