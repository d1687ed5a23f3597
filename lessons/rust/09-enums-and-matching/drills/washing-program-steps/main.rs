enum Step {
    Soak,
    Wash,
    Rinse,
    Spin,
}

// How long a step takes.
fn minutes(step: &Step) -> u32 {
    0
}

fn main() {
    let program = [Step::Soak, Step::Wash, Step::Rinse, Step::Spin];
    let mut sum = 0;
    for step in &program {
        sum += minutes(step);
    }
    println!("{sum} minutes");
}
