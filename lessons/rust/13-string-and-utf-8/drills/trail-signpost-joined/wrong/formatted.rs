// The huts with " > " between them.
fn post(huts: &[&str]) -> String {
    let mut line = String::new();
    for (i, hut) in huts.iter().enumerate() {
        if i > 0 {
            line.push_str(" > ");
        }
        line = format!("{line}{hut}");
    }
    line
}

fn main() {
    println!("{}", post(&["Alp", "Lake", "Summit"]));
}
