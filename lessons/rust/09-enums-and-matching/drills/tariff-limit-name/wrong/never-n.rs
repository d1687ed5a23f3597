// The tariff for a number of kilowatt hours.
fn tariff(used: u32, limit: u32) -> char {
    match used {
        used if used < limit => 'L',
        used if used > limit && used < limit => 'N',
        _ => 'H',
    }
}

fn main() {
    println!("{} {}", tariff(310, 400), tariff(520, 400));
}
