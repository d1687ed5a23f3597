// The huts with " > " between them.
fn post(huts: &[&str]) -> String {
    todo!()
}

fn main() {
    println!("{}", post(&["Alp", "Lake", "Summit"]));
}
