#[tokio::test(start_paused = true)]
async fn one_loading_many_ticks() {
    assert_eq!(depart(3).await, (5, 3));
    assert_eq!(depart(1).await, (2, 1));
}

#[tokio::test(start_paused = true)]
async fn an_empty_ferry_leaves_at_once() {
    assert_eq!(depart(0).await.1, 0);
}
