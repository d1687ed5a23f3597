// Latencies in microseconds, all of them.
struct Histogram {
    values: std::collections::VecDeque<u64>,
}

impl Histogram {
    fn new() -> Histogram {
        Histogram {
            values: Default::default(),
        }
    }

    fn record(&mut self, micros: u64) {
        self.values.push_back(micros);
    }

    // The value that `per_mille` thousandths of all values do not exceed.
    fn quantile(&self, per_mille: u32) -> Option<u64> {
        let mut sorted: std::collections::VecDeque<u64> = self.values.iter().copied().collect();
        sorted.make_contiguous().sort_unstable();
        let rank = (sorted.len() * per_mille.min(1_000) as usize).div_ceil(1_000);
        sorted.get(rank.max(1) - 1).copied()
    }

    fn merge(&mut self, other: &Histogram) {
        self.values.extend(&other.values);
    }
}

fn main() {
    let mut left = Histogram::new();
    (1..=900).for_each(|micros| left.record(micros));
    println!("{:?}", left.quantile(500));
}
