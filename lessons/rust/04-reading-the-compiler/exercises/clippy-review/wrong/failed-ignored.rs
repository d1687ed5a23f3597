// Cheat: the second condition is gone, and with it one finding.
// Is this deploy worth a second look?
fn is_suspicious(minutes: u32, _failed: bool) -> bool {
    minutes > 30
}

// Minutes of all steps together.
fn total(build: u32, test: u32, deploy: u32) -> u32 {
    build + test + deploy
}

// Minutes beyond the agreed quarter of an hour.
fn overtime(minutes: u32) -> u32 {
    minutes.saturating_sub(15)
}

fn main() {
    let sum = total(12, 31, 9);
    println!("{sum} minutes");
    println!("suspicious: {}", is_suspicious(sum, false));
    let (failed, long) = (is_suspicious(9, true), is_suspicious(30, false));
    println!("and {failed} {long}");
    println!("overtime {} and {}", overtime(sum), overtime(9));
}
