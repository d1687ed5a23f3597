#[derive(Debug, PartialEq)]
enum Meter {
    Free,
    Running { minutes: u32 },
}

// One minute passes.
fn tick(meter: &mut Meter) {
    *meter = Meter::Running { minutes: 11 };
}

fn main() {
    let mut meter = Meter::Running { minutes: 9 };
    tick(&mut meter);
    println!("{meter:?} {:?}", Meter::Free);
}
