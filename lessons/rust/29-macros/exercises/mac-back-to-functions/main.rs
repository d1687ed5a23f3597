macro_rules! with_tax {
    ($cents:expr) => {
        $cents + $cents * 20 / 100
    };
}

// Lowers a price to a limit.
macro_rules! cap {
    ($price:ident, $limit:expr) => {
        if $price > $limit {
            $price = $limit;
        }
    };
}

macro_rules! first_or {
    ($list:expr, $default:expr) => {
        if $list.is_empty() {
            $default
        } else {
            $list[0]
        }
    };
}

// The price of an offer: the first of the net prices with tax, at most the limit.
fn offer(net_prices: &[u32], limit: u32) -> u32 {
    let net = first_or!(net_prices, 1000);
    let mut price = with_tax!(net);
    cap!(price, limit);
    price
}

fn main() {
    println!("{} cents", offer(&[450, 300], 2000));
    println!("{} cents", offer(&[], 1100));
}
