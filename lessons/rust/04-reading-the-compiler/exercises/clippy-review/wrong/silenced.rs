// The lints were switched off instead of answered.
#![allow(clippy::all)]
// Is this deploy worth a second look?
fn is_suspicious(minutes: u32, failed: bool) -> bool {
    if minutes > 30 || failed == true {
        return true;
    } else {
        return false;
    }
}

// Minutes of all steps together.
fn total(build: u32, test: u32, deploy: u32) -> u32 {
    let mut sum = 0;
    sum = sum + build;
    sum = sum + test;
    sum = sum + deploy;
    return sum;
}

// Minutes beyond the agreed quarter of an hour.
fn overtime(minutes: u32) -> u32 {
    if minutes > 15 { minutes - 15 } else { 0 }
}

fn main() {
    let sum = total(12, 31, 9);
    println!("{} minutes", sum);
    println!("suspicious: {}", is_suspicious(sum, false) as bool);
    let (failed, long) = (is_suspicious(9, true), is_suspicious(30, false));
    println!("and {failed} {long}");
    println!("overtime {} and {}", overtime(sum), overtime(9));
}
