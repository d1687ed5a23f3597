struct Money {
    cents: i64,
}

fn main() {
    let sum = Money { cents: 5 } + Money { cents: 7 };
    println!("{}", sum.cents);
}
