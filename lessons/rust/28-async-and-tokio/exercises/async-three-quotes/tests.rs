use tokio::time::Instant;

async fn ms(work: impl Future) -> u128 {
    let start = Instant::now();
    work.await;
    start.elapsed().as_millis()
}

#[tokio::test(start_paused = true)]
async fn cheapest_finds_the_lowest_price() {
    assert_eq!(cheapest(300).await, Some(180));
    assert_eq!(cheapest(900).await, Some(290));
    assert_eq!(cheapest(5000).await, Some(650));
}

#[tokio::test(start_paused = true)]
async fn cheapest_takes_as_long_as_the_slowest_carrier() {
    let taken = ms(cheapest(300)).await;
    assert!((130..150).contains(&taken), "it took {taken} ms");
}

#[tokio::test(start_paused = true)]
async fn cheapest_for_all_keeps_the_order_of_the_parcels() {
    let prices = cheapest_for_all(&[5000, 300, 900]).await;
    assert_eq!(prices, [Some(650), Some(180), Some(290)]);
}

#[tokio::test(start_paused = true)]
async fn cheapest_for_all_asks_for_all_parcels_together() {
    let parcels = [100; 40];
    let taken = ms(cheapest_for_all(&parcels)).await;
    assert!(taken < 150, "it took {taken} ms");
}

#[tokio::test(start_paused = true)]
async fn cheapest_for_all_of_nothing_is_nothing() {
    assert_eq!(cheapest_for_all(&[]).await, []);
}
