// How long each request took; `work` is what the kiosk needs for it.
fn waits(period: u64, work: &[u64]) -> Vec<u64> {
    let mut waits = Vec::new();
    let mut free = 0; // when the kiosk can take the next request
    let mut due = 0;
    for millis in work {
        let sent = due;
        free = sent + millis;
        waits.push(free - sent);
        due += period;
    }
    waits
}

fn main() {
    println!("{:?}", waits(10, &[1, 1, 35, 1, 1, 1]));
}
