async fn millis(presses: usize, jobs: [u64; 4]) -> u128 {
    let presses = Semaphore::new(presses);
    let begin = tokio::time::Instant::now();
    let [a, b, c, d] = jobs.map(|pages| print(&presses, pages));
    let printed = tokio::join!(a, b, c, d);
    assert_eq!(<[u64; 4]>::from(printed), jobs);
    begin.elapsed().as_millis()
}

#[tokio::test(start_paused = true)]
async fn two_at_a_time() {
    assert_eq!(millis(2, [1, 1, 1, 1]).await, 200);
    assert_eq!(millis(1, [1, 1, 1, 1]).await, 400);
    assert_eq!(millis(4, [1, 2, 1, 1]).await, 200);
    assert_eq!(millis(2, [5, 1, 1, 1]).await, 500);
}
