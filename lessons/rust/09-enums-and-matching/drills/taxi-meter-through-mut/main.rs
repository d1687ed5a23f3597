#[derive(Debug, PartialEq)]
enum Meter {
    Free,
    Running { minutes: u32 },
}

// One minute passes.
fn tick(meter: &mut Meter) {
    if let Meter::Running { minutes } = meter {
        minutes += 1;
    }
}

fn main() {
    let mut meter = Meter::Running { minutes: 9 };
    tick(&mut meter);
    println!("{meter:?} {:?}", Meter::Free);
}
