fn line_up<T>(people: impl ExactSizeIterator<Item = T>) -> Vec<T> {
    let mut line = Vec::new();
    let announced = people.len();
    for one in people.take(announced) {
        line.push(one);
    }
    line
}

fn main() {
    println!("{:?}", line_up([1].iter()));
}
