use std::time::Duration;
use tokio::time::{sleep, timeout};

// The price of the service, or the last one if it takes too long.
async fn price(limit: u64, last: u32, service: impl Future<Output = u32>) -> u32 {
    timeout(Duration::from_millis(20), service)
        .await
        .unwrap_or(last)
}

#[tokio::main]
async fn main() {
    let slow = async {
        sleep(Duration::from_millis(200)).await;
        980
    };
    println!("{}", price(20, 950, slow).await);
}
