// Cheat: a silent gauge counts as 0 on the way.
// How much the river has risen.
fn rise(now: Option<i32>, before: Option<i32>) -> Option<i32> {
    match (now, before) {
        (Some(now), Some(before)) => Some(now - before),
        _ => None,
    }
}

// Whether somebody has to be woken.
fn above_alarm(level: Option<i32>) -> bool {
    level.unwrap_or(0) > 300
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
        sum += level.unwrap_or(0);
        if level.is_some() {
            count += 1;
        }
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
