struct WholeRange {
    low: i32,
    high: i32,
}

impl WholeRange {
    fn contains(&self, value: &i32) -> bool {
        *value >= self.low && *value <= self.high
    }
}

fn range_of_whole(values: &[i32]) -> Option<WholeRange> {
    let mut low = *values.first()?;
    let mut high = low;
    for value in values {
        if *value < low {
            low = *value;
        }
        if *value > high {
            high = *value;
        }
    }
    Some(WholeRange { low, high })
}

struct FloatRange {
    low: f64,
    high: f64,
}

impl FloatRange {
    fn contains(&self, value: &f64) -> bool {
        *value >= self.low && *value <= self.high
    }
}

fn range_of_float(values: &[f64]) -> Option<FloatRange> {
    let mut low = *values.first()?;
    let mut high = low;
    for value in values {
        if *value < low {
            low = *value;
        }
        if *value > high {
            high = *value;
        }
    }
    Some(FloatRange { low, high })
}

struct TextRange {
    low: String,
    high: String,
}

impl TextRange {
    fn contains(&self, value: &String) -> bool {
        *value >= self.low && *value <= self.high
    }
}

fn range_of_text(values: &[String]) -> Option<TextRange> {
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
    Some(TextRange {
        low: low.clone(),
        high: high.clone(),
    })
}

fn main() {
    if let Some(range) = range_of_whole(&[17, 26, 21]) {
        println!("{} to {}: {}", range.low, range.high, range.contains(&20));
    }
    if let Some(range) = range_of_float(&[0.5, 0.25]) {
        println!("{} to {}: {}", range.low, range.high, range.contains(&0.75));
    }
    let names = [String::from("Tom"), String::from("Ines")];
    if let Some(range) = range_of_text(&names) {
        let name = String::from("Maja");
        println!("{} to {}: {}", range.low, range.high, range.contains(&name));
    }
}
