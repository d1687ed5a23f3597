// The sum of all sales above 200 cents.
fn revenue(sales: &[u32]) -> u32 {
    let mut sum = 0;
    for sale in sales {
        if *sale > 200 {
            sum += sale;
        }
    }
    sum
}

fn main() {
    println!("{} cents", revenue(&[150, 250, 900]));
}
