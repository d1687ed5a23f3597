// The list holds one type, and the base fee is not on it.
trait Rule {
    fn cents(&self, grams: u32) -> u32;
}

struct Base(u32);

// So much for every full 100 grams.
struct ByWeight {
    cents: u32,
}

impl Rule for Base {
    fn cents(&self, _grams: u32) -> u32 {
        self.0
    }
}

impl Rule for ByWeight {
    fn cents(&self, grams: u32) -> u32 {
        grams / 100 * self.cents
    }
}

struct Counter {
    rules: Vec<ByWeight>,
}

impl Counter {
    fn new() -> Counter {
        Counter { rules: Vec::new() }
    }

    fn add(&mut self, rule: Box<ByWeight>) {
        self.rules.push(*rule);
    }

    fn postage(&self, grams: u32) -> u32 {
        total(&self.rules, grams)
    }
}

fn total(rules: &[ByWeight], grams: u32) -> u32 {
    let mut sum = 0;
    for rule in rules {
        sum += rule.cents(grams);
    }
    sum
}

fn cheapest(offers: &mut dyn Iterator<Item = u32>) -> Option<u32> {
    offers.min()
}

fn main() {
    let mut counter = Counter::new();
    println!("base {}", Base(180).cents(0));
    counter.add(Box::new(ByWeight { cents: 25 }));
    println!("{} cents", counter.postage(450));

    let mut offers = vec![280, 240, 310].into_iter();
    println!("cheapest: {:?}", cheapest(&mut offers));
}
