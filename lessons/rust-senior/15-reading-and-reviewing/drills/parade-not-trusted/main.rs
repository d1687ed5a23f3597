fn line_up<T>(people: impl ExactSizeIterator<Item = T>) -> Vec<T> {
    let mut people = people;
    let mut line = Vec::with_capacity(people.len());
    for _ in 0..people.len() {
        line.push(people.next().expect("it was announced"));
    }
    line
}

fn main() {
    println!("{:?}", line_up(["band", "guild", "mayor"].iter()));
}
