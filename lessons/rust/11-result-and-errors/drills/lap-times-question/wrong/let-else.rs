// Cheat: let else around one question mark.
fn seconds(lap: &str) -> Result<u32, String> {
    match lap.parse::<u32>() {
        Ok(n) => Ok(n),
        Err(_) => Err(format!("no time: {lap}")),
    }
}

// Both laps together.
fn two_laps(first: &str, second: &str) -> Result<u32, String> {
    let first = seconds(first)?;
    seconds(second).map(|second| first + second)
}

fn main() {
    println!("{:?} {:?}", two_laps("61", "58"), two_laps("61", "pit"));
}
