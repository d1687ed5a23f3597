use std::collections::HashMap;

#[derive(Debug, PartialEq, Eq, Hash)]
struct Seat {
    row: u8,
    number: u8,
}

// Who sits where.
fn plan(guests: &[(u8, u8, u32)]) -> HashMap<Seat, u32> {
    let mut plan: HashMap<Seat, u32> = HashMap::new();
    for (row, number, guest) in guests {
        let seat = Seat {
            row: *row,
            number: *number,
        };
        *plan.entry(seat).or_insert(0) += *guest;
    }
    plan
}

fn main() {
    println!("{} seats sold", plan(&[(4, 12, 1), (4, 13, 2)]).len());
}
