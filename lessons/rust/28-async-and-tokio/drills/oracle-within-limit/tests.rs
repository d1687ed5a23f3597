use tokio::time::Instant;

async fn after(millis: u64, cents: u32) -> u32 {
    sleep(Duration::from_millis(millis)).await;
    cents
}

#[tokio::test(start_paused = true)]
async fn in_time() {
    assert_eq!(price(20, 950, after(5, 980)).await, 980);
    assert_eq!(price(500, 1, after(499, 2)).await, 2);
}

#[tokio::test(start_paused = true)]
async fn too_late() {
    let begin = Instant::now();
    assert_eq!(price(20, 950, after(200, 980)).await, 950);
    assert_eq!(begin.elapsed(), Duration::from_millis(20));
    assert_eq!(price(7, 3, std::future::pending()).await, 3);
}
