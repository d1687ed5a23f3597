// All orders in which the steps of two threads can meet.
fn orders(left: &str, right: &str) -> Vec<String> {
    todo!()
}

fn main() {
    println!("{:?}", orders("ab", "c"));
}
