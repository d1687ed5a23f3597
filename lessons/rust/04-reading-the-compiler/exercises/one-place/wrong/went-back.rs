// The change was taken back everywhere, and large sizes do not fit any more.
// Seconds that a transfer takes, at 80 megabytes per second, rounded up.
fn seconds(megabytes: u32) -> u32 {
    megabytes.div_ceil(80)
}

// Minutes that the night's four transfers take together, rounded up.
fn night_minutes(database: u32, images: u32, logs: u32, mail: u32) -> u32 {
    let total = seconds(database) + seconds(images) + seconds(logs) + seconds(mail);
    total.div_ceil(60)
}

fn main() {
    let database: u32 = 50_000;
    println!("database {} s", seconds(database));
    println!("night {} min", night_minutes(48_000, 9_600, 1_200, 7));
}
