// This year's tariff.
fn price_in_cents(grams: u32) -> u32 {
    if grams <= 1000 { 490 } else { 850 }
}
