use tokio::time::Instant;

#[tokio::test(start_paused = true)]
async fn the_slower_kitchen_decides() {
    let begin = Instant::now();
    assert_eq!(dinner(10, 20).await, (1, 2));
    assert_eq!(begin.elapsed(), Duration::from_millis(20));
}

#[tokio::test(start_paused = true)]
async fn whichever_it_is() {
    let begin = Instant::now();
    assert_eq!(dinner(900, 20).await, (1, 2));
    assert_eq!(begin.elapsed(), Duration::from_millis(900));
}
