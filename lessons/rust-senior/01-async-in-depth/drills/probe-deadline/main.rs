#[allow(unused_imports)]
use std::pin::pin;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::sleep;

const LIMIT: Duration = Duration::from_secs(2);

// All readings that come within the limit, or until the sender ends.
async fn collect(mut readings: Receiver<u32>) -> Vec<u32> {
    let mut all = Vec::new();
    loop {
        tokio::select! {
            biased;
            _ = sleep(LIMIT) => return all,
            reading = readings.recv() => match reading {
                Some(value) => all.push(value),
                None => return all,
            },
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, receiver) = mpsc::channel(4);
    sender.send(21).await.unwrap();
    drop(sender);
    println!("{:?}", collect(receiver).await);
}
