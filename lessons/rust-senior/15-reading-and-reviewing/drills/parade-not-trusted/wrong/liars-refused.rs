fn line_up<T>(people: impl ExactSizeIterator<Item = T>) -> Vec<T> {
    let announced = people.len();
    let mut line = Vec::with_capacity(announced.min(1_024));
    for one in people {
        line.push(one);
    }
    if line.len() != announced {
        line.clear();
    }
    line
}

fn main() {
    println!("{:?}", line_up([1].iter()));
}
