const BUCKETS: usize = 64 + 58 * 32;

// Latencies in microseconds, in buckets that grow with the value.
struct Histogram {
    counts: [u64; BUCKETS],
}

// Looks through the buckets, from the smallest.
fn bucket(micros: u64) -> usize {
    (0..BUCKETS)
        .take_while(|bucket| limit(*bucket) < micros)
        .count()
}

// The largest value of a bucket.
fn limit(bucket: usize) -> u64 {
    if bucket < 64 {
        return bucket as u64;
    }
    let shift = (bucket - 64) / 32 + 1;
    let step = ((bucket - 64) % 32 + 32) as u64;
    (step << shift) + ((1 << shift) - 1)
}

impl Histogram {
    fn new() -> Histogram {
        Histogram {
            counts: [0; BUCKETS],
        }
    }

    fn record(&mut self, micros: u64) {
        self.counts[bucket(micros)] += 1;
    }

    // The value that `per_mille` thousandths of all values do not exceed.
    fn quantile(&self, per_mille: u32) -> Option<u64> {
        let all: u64 = self.counts.iter().sum();
        let part = u128::from(all) * u128::from(per_mille.min(1_000));
        let rank = part.div_ceil(1_000).max(1);
        let mut seen = 0;
        let found = self.counts.iter().position(|count| {
            seen += u128::from(*count);
            seen >= rank
        });
        found.map(limit)
    }

    fn merge(&mut self, other: &Histogram) {
        for (mine, theirs) in self.counts.iter_mut().zip(&other.counts) {
            *mine += theirs;
        }
    }
}

fn main() {
    let (mut left, mut right) = (Histogram::new(), Histogram::new());
    (1..=900).for_each(|micros| left.record(micros));
    right.record(250_000);
    left.merge(&right);
    println!("{:?} {:?}", left.quantile(500), left.quantile(1_000));
}
