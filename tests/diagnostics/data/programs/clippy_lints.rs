fn total(prices: &Vec<u32>) -> u32 {
    let mut sum = 0;
    for i in 0..prices.len() {
        sum += prices[i];
    }
    return sum;
}

fn main() {
    println!("{}", total(&vec![1, 2]));
}
