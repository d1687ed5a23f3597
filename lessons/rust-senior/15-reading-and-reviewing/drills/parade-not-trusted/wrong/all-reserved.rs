fn line_up<T>(people: impl ExactSizeIterator<Item = T>) -> Vec<T> {
    let mut line = Vec::with_capacity(people.len());
    for one in people {
        line.push(one);
    }
    line
}

fn main() {
    println!("{:?}", line_up([1].iter()));
}
