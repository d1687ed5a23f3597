// Takes the visitor who has waited longest.
fn next(queue: &mut Vec<String>) -> String {
    queue[0]
}

fn main() {
    let mut queue = vec![String::from("Ines"), String::from("Omar")];
    println!("{}, please", next(&mut queue));
    println!("{} waiting", queue.len());
}
