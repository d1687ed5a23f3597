// The pattern took the text out, and the Option behind it may not be asked any more.
use std::rc::Rc;

fn main() {
    let fare = 290;
    let stop = String::from("Harbour");
    let line = Rc::new(String::from("line 7"));
    let note = Some(String::from("delayed"));
    let depot = String::from("north");

    let spare_fare = fare;
    let shout = move || stop.to_uppercase();
    let other = Rc::clone(&line);
    drop(line);
    if let Some(text) = note {
        println!("note: {text}");
    }
    let depot = relocate(depot);

    println!("fare {fare}");
    println!("spare fare {spare_fare}");
    // println!("stop {stop}");
    println!("shout {}", shout());
    // println!("line {line}");
    println!("other {other}");
    println!("note {}", note.is_some());
    println!("depot {depot}");
}

fn relocate(mut depot: String) -> String {
    depot.clear();
    depot.push_str("south");
    depot
}
