// Cheat: the question is asked outside.
// The tariff for a number of kilowatt hours.
fn tariff(used: u32, limit: u32) -> char {
    match used {
        n if n < limit => 'L',
        n => if n == limit { 'N' } else { 'H' },
    }
}

fn main() {
    println!("{} {}", tariff(310, 400), tariff(520, 400));
}
