enum Step {
    Soak,
    Wash,
    Rinse,
    Spin,
}

// How long a step takes.
fn minutes(step: &Step) -> u32 {
    if matches!(step, Step::Soak) {
        15
    } else if matches!(step, Step::Wash) {
        40
    } else if matches!(step, Step::Rinse) {
        20
    } else {
        10
    }
}

fn main() {
    let program = [Step::Soak, Step::Wash, Step::Rinse, Step::Spin];
    let mut sum = 0;
    for step in &program {
        sum += minutes(step);
    }
    println!("{sum} minutes");
}
