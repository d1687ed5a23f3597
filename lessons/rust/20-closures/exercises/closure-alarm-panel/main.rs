// A rule that holds above the limit.
fn above(limit: i32) -> impl Fn(i32) -> bool {
    |celsius| celsius > limit
}

// How many readings the rule holds for.
fn count(readings: &[i32], rule: impl Fn(i32) -> bool) -> usize {
    let mut found = 0;
    let check = |celsius| {
        if rule(celsius) {
            found += 1;
        }
    };
    for reading in readings {
        check(*reading);
    }
    found
}

// Makes the first line for every report of a station.
fn header(station: String) -> impl Fn() -> String {
    move || station
}

fn main() {
    let boiler = [78, 91, 85, 80];
    let line = header(String::from("boiler room"));
    println!("{}: {} alarms", line(), count(&boiler, above(80)));
    println!("{}: {} readings", line(), boiler.len());
}
