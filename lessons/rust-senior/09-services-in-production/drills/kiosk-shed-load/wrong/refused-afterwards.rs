use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::sleep;

// The status of a request that takes a tenth of a second.
async fn serve(limit: &Semaphore) -> u16 {
    let permit = limit.try_acquire();
    sleep(Duration::from_millis(100)).await;
    if permit.is_ok() { 200 } else { 503 }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Semaphore::new(2);
    let all = tokio::join!(serve(&limit), serve(&limit), serve(&limit));
    println!("{all:?}");
}
