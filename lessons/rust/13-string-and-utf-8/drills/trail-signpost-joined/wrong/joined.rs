// The huts with " > " between them.
fn post(huts: &[&str]) -> String {
    let mut line = String::new();
    line.push_str(&huts.join(" > "));
    line
}

fn main() {
    println!("{}", post(&["Alp", "Lake", "Summit"]));
}
