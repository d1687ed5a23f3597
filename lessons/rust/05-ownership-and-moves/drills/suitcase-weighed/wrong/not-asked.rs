// Each letter weighs one kilogram.
fn weigh(suitcase: String) -> usize {
    suitcase.len()
}

// The suitcase, and what has to be paid for it in euro: two for each kilogram.
fn check_in(suitcase: String) -> (String, usize) {
    let weight = suitcase.len();
    (suitcase, weight * 2)
}

fn main() {
    let (suitcase, price) = check_in(String::from("shoes and books"));
    println!("{suitcase}: {price} euro");
}
