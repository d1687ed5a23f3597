use std::collections::VecDeque;

// The first child rides and queues up again.
fn ride(queue: &mut VecDeque<String>) -> Option<&String> {
    todo!()
}

fn main() {
    let mut queue = VecDeque::from([String::from("Lea"), String::from("Omar")]);
    println!("{:?}", ride(&mut queue));
    println!("{:?}", ride(&mut queue));
    println!("{:?}", ride(&mut queue));
}
