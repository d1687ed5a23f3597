// The sum of all fees.
fn revenue(fees: [u32; 3]) -> u32 {
    let mut sum = 0;
    for fee in fees {
        sum += fee;
    }
    sum
}

fn main() {
    let fees = [250, 0, 400, 150];
    let large = fees.into_iter().filter(|fee| *fee > 200);
    println!("{} cents", revenue(large));
}
