// A morning without events is easy to predict.
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::sleep;

// The events in the order in which they are written down.
const PREDICTION: &[&str] = &[];

type Log = Arc<Mutex<Vec<&'static str>>>;

fn note(log: &Log, event: &'static str) {
    log.lock().unwrap().push(event);
}

async fn morning(log: Log) {
    drop(log);
}

async fn count_shelf(log: Log) {
    note(&log, "shelf counted");
}

async fn write_report(log: Log) {
    note(&log, "report begins");
    sleep(Duration::from_millis(20)).await;
    note(&log, "report ends");
}

async fn run_backup(log: Log) {
    note(&log, "backup begins");
    sleep(Duration::from_millis(50)).await;
    note(&log, "backup ends");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let log = Log::default();
    morning(log.clone()).await;
    let events = log.lock().unwrap();
    for (place, event) in events.iter().enumerate() {
        let hit = PREDICTION.get(place) == Some(event);
        println!(
            "{} {event}",
            if hit {
                "as predicted:"
            } else {
                "surprise:    "
            }
        );
    }
}
