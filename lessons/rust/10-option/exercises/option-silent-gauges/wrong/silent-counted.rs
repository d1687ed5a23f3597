// The number of gauges is counted, and the silent ones pull the average down.
// How much the river has risen.
fn rise(now: Option<i32>, before: Option<i32>) -> Option<i32> {
    match (now, before) {
        (Some(now), Some(before)) => Some(now - before),
        _ => None,
    }
}

// Whether somebody has to be woken.
fn above_alarm(level: Option<i32>) -> bool {
    match level {
        Some(cm) => cm > 300,
        None => false,
    }
}

// The text on the display.
fn shown(level: Option<i32>) -> String {
    match level {
        Some(cm) => format!("{cm} cm"),
        None => String::from("no reading"),
    }
}

// The average of the gauges that have spoken.
fn average(levels: &[Option<i32>]) -> Option<i32> {
    let mut sum = 0;
    let mut count = 0;
    for level in levels {
        if let Some(cm) = level {
            sum += *cm;
        }
        count += 1;
    }
    if count == 0 { None } else { Some(sum / count) }
}

fn main() {
    let week = [Some(212), None, Some(218)];
    println!("{}, {}", shown(week[0]), shown(week[1]));
    println!("rise: {:?}", rise(week[2], week[0]));
    println!("alarm: {}", above_alarm(week[2]));
    println!("average: {:?}", average(&week));
}
