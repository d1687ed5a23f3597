// The longest name of the roster and one more.
fn longest<'a>(roster: &mut Vec<&'a str>, extra: &'a str) -> &'a str {
    let mut found = extra;
    for name in roster.iter() {
        if name.len() > found.len() {
            found = name;
        }
    }
    found
}

// The length of the longest name, with a guest who comes for one evening.
fn evening(mut roster: Vec<&'static str>, guest: u32) -> (usize, Vec<&'static str>) {
    let width = {
        let extra = format!("guest {guest}");
        longest(&mut roster.iter().copied().collect(), &extra).len()
    };
    (width, roster)
}

fn main() {
    println!("{:?}", evening(vec!["Noor", "Ines"], 12));
}
