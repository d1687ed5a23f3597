#[tokio::test(start_paused = true)]
async fn prediction_is_what_happens() {
    let log = Log::default();
    morning(log.clone()).await;
    assert_eq!(PREDICTION, *log.lock().unwrap());
}
