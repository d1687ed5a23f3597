fn main() {
    let prices = vec![3.5, 9.0];
    let mut sum = 0.0;
    for price in prices {
        sum += price;
    }
    println!("{sum} for {} items", prices.len());
}
