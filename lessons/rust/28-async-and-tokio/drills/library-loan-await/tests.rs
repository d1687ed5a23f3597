#[tokio::test(start_paused = true)]
async fn four_weeks_after_the_loan() {
    let begin = tokio::time::Instant::now();
    assert_eq!(due(1_205).await, 33);
    assert_eq!(due(299).await, 327);
    assert_eq!(due(0).await, 28);
    assert_eq!(begin.elapsed(), Duration::from_millis(15));
}
