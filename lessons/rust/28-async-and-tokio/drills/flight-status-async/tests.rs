#[tokio::test(start_paused = true)]
async fn the_screen_tells_the_delay() {
    assert_eq!(status(7).await, "gate 7: 21 minutes late");
    assert_eq!(status(20).await, "gate 20: 10 minutes late");
}

#[tokio::test(start_paused = true)]
async fn the_airport_was_asked() {
    let begin = tokio::time::Instant::now();
    status(1).await;
    assert_eq!(begin.elapsed(), Duration::from_millis(20));
}
