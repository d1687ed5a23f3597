// The help was applied at each call; large sizes panic.
// Seconds that a transfer takes, at 80 megabytes per second, rounded up.
fn seconds(megabytes: u32) -> u32 {
    megabytes.div_ceil(80)
}

// Minutes that the night's four transfers take together, rounded up.
fn night_minutes(database: u64, images: u64, logs: u64, mail: u64) -> u64 {
    let total = seconds(database.try_into().unwrap())
        + seconds(images.try_into().unwrap())
        + seconds(logs.try_into().unwrap())
        + seconds(mail.try_into().unwrap());
    u64::from(total.div_ceil(60))
}

fn main() {
    let database: u64 = 5_000_000_000;
    println!("database {} s", seconds(database.try_into().unwrap()));
    println!("night {} min", night_minutes(48_000, 9_600, 1_200, 7));
}
