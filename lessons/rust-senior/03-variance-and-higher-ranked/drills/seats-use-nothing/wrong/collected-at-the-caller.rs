// The numbers of the free seats.
fn free_seats(plan: &[bool]) -> impl Iterator<Item = usize> {
    let mut free = Vec::new();
    for (seat, taken) in plan.iter().enumerate() {
        if !taken {
            free.push(seat);
        }
    }
    free.into_iter()
}

// Takes every free seat, and gives their number.
fn fill(plan: &mut [bool]) -> usize {
    let mut filled = 0;
    let free: Vec<usize> = free_seats(plan).collect();
    for seat in free {
        plan[seat] = true;
        filled += 1;
    }
    filled
}

fn main() {
    let mut plan = [true, false, false];
    println!("{}", fill(&mut plan));
    println!("{plan:?}");
}
