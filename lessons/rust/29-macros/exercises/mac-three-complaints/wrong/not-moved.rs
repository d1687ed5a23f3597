// The macro still stands below its first use.
// The price in cents after a discount in percent.
macro_rules! discounted {
    ($cents:expr, $percent:expr) => {{
        let cents = $cents;
        cents - cents * $percent / 100
    }};
}

// The price of the cheapest tariff; `percent` is taken off all of them.
fn cheapest(percent: u32) -> u32 {
    let mut queue = tariffs! {
        "adult": 450,
        "dog": 230,
        "child": 200,
    };
    let mut best = u32::MAX;
    while !queue.is_empty() {
        best = best.min(discounted!(queue.remove(0).1, percent));
    }
    best
}

// A list of names and prices in cents.
macro_rules! tariffs {
    ($($name:literal : $cents:literal),* $(,)?) => {
        vec![$(($name, $cents)),*]
    };
}

fn main() {
    println!("from {} cents", cheapest(50));
    let short = tariffs!["senior": 300, "student": 250];
    println!("{} more tariffs", short.len());
    println!("seniors pay {}", discounted!(short[0].1, 10));
}
