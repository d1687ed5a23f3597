use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::sleep;

// Prints when a press is free.
async fn print(presses: &Semaphore, pages: u64) -> u64 {
    let _ = presses.acquire().await;
    sleep(Duration::from_millis(100 * pages)).await;
    pages
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let presses = Semaphore::new(2);
    let begin = tokio::time::Instant::now();
    tokio::join!(print(&presses, 1), print(&presses, 1), print(&presses, 1));
    println!("{} ms", begin.elapsed().as_millis());
}
