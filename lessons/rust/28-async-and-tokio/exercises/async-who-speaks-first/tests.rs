#[tokio::test(start_paused = true)]
async fn prediction_is_what_happens() {
    let log = Log::default();
    morning(log.clone()).await;
    assert_eq!(PREDICTION, *log.lock().unwrap());
    assert_eq!(
        mark(PREDICTION),
        0xcc2f_040f,
        "not only the prediction has been changed"
    );
}

// A number made of a list of events, from which the list cannot be read.
fn mark(events: &[&str]) -> u32 {
    let mut mark = 0x811c_9dc5;
    for byte in events.join(";").bytes() {
        mark = (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    mark
}
