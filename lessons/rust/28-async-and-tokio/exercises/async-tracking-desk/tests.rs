#[tokio::test(start_paused = true)]
async fn status_line_names_the_shelf() {
    assert_eq!(status_line(30).await, "30: shelf 2");
}

#[tokio::test(start_paused = true)]
async fn label_names_the_customer() {
    assert_eq!(label(30).await, "Ines, shelf 2");
    assert_eq!(label(104).await, "Omar, shelf 6");
}

#[tokio::test(start_paused = true)]
async fn only_shelf_0_is_at_the_door() {
    assert!(is_at_the_door(21).await);
    assert!(!is_at_the_door(22).await);
}

#[tokio::test(start_paused = true)]
async fn the_depot_is_really_asked() {
    let start = tokio::time::Instant::now();
    let line = status_line(1).await;
    assert_eq!(line, "1: shelf 1");
    assert!(start.elapsed() >= Duration::from_millis(20));
}

#[test]
fn customer_is_an_ordinary_function() {
    assert_eq!(customer(99), "Ines");
}
