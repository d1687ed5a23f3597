trait Planner {
    fn length(&self) -> u32;
    fn merge(first: &Self, second: &Self) -> Self;
}

struct Walk(u32);

impl Planner for Walk {
    fn length(&self) -> u32 {
        self.0
    }

    fn merge(first: &Walk, second: &Walk) -> Walk {
        Walk(first.0 + second.0)
    }
}

// How many minutes a tour takes, at 80 metres a minute.
fn minutes(tour: &impl Planner) -> u32 {
    tour.length().div_ceil(80)
}

fn main() {
    let both = Walk::merge(&Walk(900), &Walk(1_000));
    println!("{} minutes", minutes(&both));
}
