fn line_up<T>(people: impl ExactSizeIterator<Item = T>) -> Vec<T> {
    let mut line = Vec::with_capacity(people.len().min(1_024));
    for one in people {
        line.push(one);
    }
    line
}

fn main() {
    println!("{:?}", line_up(["band", "guild", "mayor"].iter()));
}
