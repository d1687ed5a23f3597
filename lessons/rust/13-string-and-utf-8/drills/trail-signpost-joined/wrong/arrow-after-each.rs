// The huts with " > " between them.
fn post(huts: &[&str]) -> String {
    let mut line = String::new();
    for (i, hut) in huts.iter().enumerate() {
        line.push_str(hut);
        line.push_str(" > ");
    }
    line
}

fn main() {
    println!("{}", post(&["Alp", "Lake", "Summit"]));
}
