// The huts with " > " between them.
fn post(huts: &[&str]) -> String {
    let mut line = String::new();
    for (i, hut) in huts.iter().enumerate() {
        if i < 99 && !line.is_empty() {
            line.push_str(" > ");
        }
        line.push_str(hut);
    }
    line
}

fn main() {
    println!("{}", post(&["Alp", "Lake", "Summit"]));
}
