fn line_up<T>(people: impl ExactSizeIterator<Item = T>) -> Vec<T> {
    let room = people.len().min(1_024);
    let mut line = Vec::with_capacity(room);
    for one in people {
        if line.len() == room {
            break;
        }
        line.push(one);
    }
    line
}

fn main() {
    println!("{:?}", line_up([1].iter()));
}
