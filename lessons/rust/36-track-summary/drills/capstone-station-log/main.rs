// The busiest stop of a log, or the line that cannot be read.
fn busiest(log: &str) -> Result<Option<&str>, &str> {
    todo!()
}

fn main() {
    println!("{:?}", busiest("Harbour 120\nMuseum 90"));
    println!("{:?}", busiest("Harbour many"));
}
