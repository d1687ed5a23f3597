// How much the river has risen.
fn rise(now: Option<i32>, before: Option<i32>) -> Option<i32> {
    Some(now - before)
}

// Whether somebody has to be woken.
fn above_alarm(level: Option<i32>) -> bool {
    level > 300
}

// The text on the display.
fn shown(level: Option<i32>) -> String {
    format!("{level} cm")
}

// The average of the gauges that have spoken.
fn average(levels: &[Option<i32>]) -> Option<i32> {
    let mut sum = 0;
    let mut count = 0;
    for level in levels {
        sum += level;
        count += 1;
    }
    Some(sum / count)
}

fn main() {
    let week = [Some(212), None, Some(218)];
    println!("{}, {}", shown(week[0]), shown(week[1]));
    println!("rise: {:?}", rise(week[2], week[0]));
    println!("alarm: {}", above_alarm(week[2]));
    println!("average: {:?}", average(&week));
}
