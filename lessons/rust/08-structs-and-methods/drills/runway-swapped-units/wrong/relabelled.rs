struct Metres(u32);
struct Knots(u32);

// Whether a runway of this length is enough for a landing at this speed.
fn landing(runway: Metres, speed: Knots) -> bool {
    runway.0 >= speed.0 * 12
}

// What the display shows for the length of a runway and the speed of an aircraft.
fn display(length: u32, speed: u32) -> bool {
    landing(Metres(speed), Knots(length))
}

fn main() {
    println!("{}", display(1_800, 140));
}
