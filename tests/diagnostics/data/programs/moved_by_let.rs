#[derive(Debug)]
struct Ticket(u32);

fn main() {
    let first = Ticket(7);
    let second = first;
    println!("{:?} {:?}", first, second);
}
