// The parameter has followed, the result has not.
// Seconds that a transfer takes, at 80 megabytes per second, rounded up.
fn seconds(megabytes: u64) -> u32 {
    megabytes.div_ceil(80)
}

// Minutes that the night's four transfers take together, rounded up.
fn night_minutes(database: u64, images: u64, logs: u64, mail: u64) -> u64 {
    let total = seconds(database) + seconds(images) + seconds(logs) + seconds(mail);
    total.div_ceil(60)
}

fn main() {
    let database: u64 = 5_000_000_000;
    println!("database {} s", seconds(database));
    println!("night {} min", night_minutes(48_000, 9_600, 1_200, 7));
}
