// Compiles, and makes a copy of the function for each kind of iterator.
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
    rules: Vec<Box<dyn Rule>>,
}

impl Counter {
    fn new() -> Counter {
        Counter { rules: Vec::new() }
    }

    fn add(&mut self, rule: Box<dyn Rule>) {
        self.rules.push(rule);
    }

    fn postage(&self, grams: u32) -> u32 {
        total(&self.rules, grams)
    }
}

fn total(rules: &[Box<dyn Rule>], grams: u32) -> u32 {
    let mut sum = 0;
    for rule in rules {
        sum += rule.cents(grams);
    }
    sum
}

fn cheapest(offers: &mut impl Iterator<Item = u32>) -> Option<u32> {
    offers.min()
}

fn main() {
    let mut counter = Counter::new();
    counter.add(Box::new(Base(180)));
    counter.add(Box::new(ByWeight { cents: 25 }));
    println!("{} cents", counter.postage(450));

    let mut offers = vec![280, 240, 310].into_iter();
    println!("cheapest: {:?}", cheapest(&mut offers));
}
