// The sum of all sales above 200 cents.
fn revenue(sales: &[u32]) -> u32 {
    sales
        .iter()
        .skip_while(|sale| **sale <= 200)
        .filter(|_| true)
        .sum()
}

fn main() {
    println!("{} cents", revenue(&[150, 250, 900]));
}
