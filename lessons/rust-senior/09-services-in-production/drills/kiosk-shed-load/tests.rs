use tokio::time::Instant;

#[tokio::test(start_paused = true)]
async fn two_are_served_and_the_rest_is_refused_at_once() {
    let limit = Semaphore::new(2);
    let begin = Instant::now();
    let refused = async {
        tokio::task::yield_now().await;
        let answer = serve(&limit).await;
        (answer, begin.elapsed().as_millis())
    };
    let (a, b, c) = tokio::join!(serve(&limit), serve(&limit), refused);
    assert_eq!((a, b), (200, 200));
    assert_eq!(c, (503, 0));
}

#[tokio::test(start_paused = true)]
async fn permits_come_back() {
    let limit = Semaphore::new(1);
    for _ in 0..3 {
        assert_eq!(serve(&limit).await, 200);
    }
    assert_eq!(serve(&Semaphore::new(0)).await, 503);
    assert_eq!(limit.available_permits(), 1);
}
