use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::sleep;

// The status of a request that takes a tenth of a second.
async fn serve(limit: &Semaphore) -> u16 {
    let Ok(_permit) = limit.try_acquire() else {
        return 503;
    };
    sleep(Duration::from_millis(100)).await;
    200
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Semaphore::new(2);
    let all = tokio::join!(serve(&limit), serve(&limit), serve(&limit));
    println!("{all:?}");
}
