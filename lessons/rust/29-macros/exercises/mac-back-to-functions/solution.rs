fn with_tax(cents: u32) -> u32 {
    cents + cents * 20 / 100
}

// Lowers a price to a limit.
fn cap(price: &mut u32, limit: u32) {
    if *price > limit {
        *price = limit;
    }
}

fn first_or<T: Copy>(list: &[T], default: T) -> T {
    if list.is_empty() { default } else { list[0] }
}

// The price of an offer: the first of the net prices with tax, at most the limit.
fn offer(net_prices: &[u32], limit: u32) -> u32 {
    let net = first_or(net_prices, 1000);
    let mut price = with_tax(net);
    cap(&mut price, limit);
    price
}

fn main() {
    println!("{} cents", offer(&[450, 300], 2000));
    println!("{} cents", offer(&[], 1100));
}
