// A reading each 300 ms, from 300 ms on.
async fn steady(count: u32) -> (Vec<u32>, u128) {
    let (sender, receiver) = mpsc::channel(1);
    tokio::spawn(async move {
        for value in 1..=count {
            sleep(Duration::from_millis(300)).await;
            if sender.send(value).await.is_err() {
                return;
            }
        }
    });
    let begin = tokio::time::Instant::now();
    let all = collect(receiver).await;
    (all, begin.elapsed().as_millis())
}

#[tokio::test(start_paused = true)]
async fn a_busy_probe_ends_at_the_limit() {
    let (all, millis) = steady(40).await;
    assert_eq!(all, [1, 2, 3, 4, 5, 6]);
    assert!((2000..2010).contains(&millis), "{millis} ms");
}

#[tokio::test(start_paused = true)]
async fn the_sender_may_end_earlier() {
    let (all, millis) = steady(2).await;
    assert_eq!(all, [1, 2]);
    assert!(millis < 1000, "{millis} ms");
}

#[tokio::test(start_paused = true)]
async fn a_silent_probe_ends_too() {
    let (sender, receiver) = mpsc::channel(1);
    assert!(collect(receiver).await.is_empty());
    drop(sender);
}
