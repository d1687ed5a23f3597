// `contains` asks for `Clone` as well.
struct Range<T> {
    low: T,
    high: T,
}

impl<T: PartialOrd + Clone> Range<T> {
    fn contains(&self, value: &T) -> bool {
        *value >= self.low && *value <= self.high
    }
}

fn range_of<T: PartialOrd + Clone>(values: &[T]) -> Option<Range<T>> {
    let mut low = values.first()?;
    let mut high = low;
    for value in values {
        if value < low {
            low = value;
        }
        if value > high {
            high = value;
        }
    }
    Some(Range {
        low: low.clone(),
        high: high.clone(),
    })
}

fn main() {
    if let Some(range) = range_of(&[17, 26, 21]) {
        println!("{} to {}: {}", range.low, range.high, range.contains(&20));
    }
    if let Some(range) = range_of(&[0.5, 0.25]) {
        println!("{} to {}: {}", range.low, range.high, range.contains(&0.75));
    }
    let names = [String::from("Tom"), String::from("Ines")];
    if let Some(range) = range_of(&names) {
        let name = String::from("Maja");
        println!("{} to {}: {}", range.low, range.high, range.contains(&name));
    }
}
