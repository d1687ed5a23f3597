use tokio::time::Instant;

#[tokio::test(start_paused = true)]
async fn couriers_drive_at_the_same_time() {
    let begin = Instant::now();
    let couriers = [send(String::from("Quay")), send(String::from("Mill Lane"))];
    let mut reports = Vec::new();
    for courier in couriers {
        reports.push(courier.await.unwrap());
    }
    assert_eq!(reports, ["delivered in Quay", "delivered in Mill Lane"]);
    assert_eq!(begin.elapsed(), Duration::from_millis(90));
}
