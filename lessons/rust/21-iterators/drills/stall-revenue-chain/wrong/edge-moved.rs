// The sum of all sales above 200 cents.
fn revenue(sales: &[u32]) -> u32 {
    sales.iter().filter(|sale| **sale >= 200).sum()
}

fn main() {
    println!("{} cents", revenue(&[150, 250, 900]));
}
