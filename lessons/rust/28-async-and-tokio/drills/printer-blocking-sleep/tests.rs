use tokio::time::Instant;

#[tokio::test(start_paused = true)]
async fn two_pages_take_as_long_as_one() {
    let begin = Instant::now();
    assert_eq!(tokio::join!(print_page(1), print_page(2)), (1, 2));
    assert_eq!(begin.elapsed(), Duration::from_millis(40));
}

#[tokio::test(start_paused = true)]
async fn one_after_the_other_takes_twice_as_long() {
    let begin = Instant::now();
    assert_eq!(print_page(8).await + print_page(9).await, 17);
    assert_eq!(begin.elapsed(), Duration::from_millis(80));
}
