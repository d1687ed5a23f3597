// The closure that counted is gone, so nothing was learned about it.
// A rule that holds above the limit.
fn above(limit: i32) -> impl Fn(i32) -> bool {
    move |celsius| celsius > limit
}

// How many readings the rule holds for.
fn count(readings: &[i32], rule: impl Fn(i32) -> bool) -> usize {
    let mut found = 0;
    for reading in readings {
        if rule(*reading) {
            found += 1;
        }
    }
    found
}

// Makes the first line for every report of a station.
fn header(station: String) -> impl Fn() -> String {
    move || station.clone()
}

fn main() {
    let boiler = [78, 91, 85, 80];
    let line = header(String::from("boiler room"));
    println!("{}: {} alarms", line(), count(&boiler, above(80)));
    println!("{}: {} readings", line(), boiler.len());
}
