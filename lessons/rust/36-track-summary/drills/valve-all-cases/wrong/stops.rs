// The speed of the pump in percent; an open valve allows as many percent as it is open.
fn speed(reading: Result<Option<u32>, String>) -> u32 {
    match reading {
        Ok(Some(open)) => open.min(100),
        Ok(None) => 0,
        Err(problem) => {
            eprintln!("valve: {problem}");
            0
        }
    }
}

fn main() {
    println!(
        "{} {}",
        speed(Ok(Some(80))),
        speed(Err(String::from("no signal")))
    );
}
