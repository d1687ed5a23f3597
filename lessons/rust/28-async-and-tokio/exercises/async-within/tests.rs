use std::cell::Cell;
use tokio::time::Instant;

const LIMIT: Duration = Duration::from_millis(50);

#[tokio::test(start_paused = true)]
async fn ask_within_passes_a_price_on() {
    assert_eq!(ask_within(LIMIT, carrier(49, Ok(450))).await, Ok(450));
}

#[tokio::test(start_paused = true)]
async fn ask_within_passes_a_refusal_on() {
    let call = carrier(10, Err(String::from("too heavy")));
    let refused = QuoteError::Refused(String::from("too heavy"));
    assert_eq!(ask_within(LIMIT, call).await, Err(refused));
}

#[tokio::test(start_paused = true)]
async fn ask_within_ends_at_the_limit() {
    let start = Instant::now();
    let answer = ask_within(LIMIT, carrier(60_000, Ok(450))).await;
    assert_eq!(answer, Err(QuoteError::TooLate));
    assert!(start.elapsed() < Duration::from_millis(60), "it waited {:?}", start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn ask_within_drops_a_late_call() {
    struct Flag<'a>(&'a Cell<bool>);
    impl Drop for Flag<'_> {
        fn drop(&mut self) {
            self.0.set(true);
        }
    }
    let dropped = Cell::new(false);
    let call = async {
        let _flag = Flag(&dropped);
        carrier(60_000, Ok(1)).await
    };
    let _ = ask_within(LIMIT, call).await;
    assert!(dropped.get(), "the late call is still there");
}

#[tokio::test(start_paused = true)]
async fn ask_twice_is_content_with_the_first_answer() {
    let calls = Cell::new(0);
    let answer = ask_twice(LIMIT, || {
        calls.set(calls.get() + 1);
        carrier(30, Ok(450))
    });
    assert_eq!(answer.await, Ok(450));
    assert_eq!(calls.get(), 1);
}

#[tokio::test(start_paused = true)]
async fn ask_twice_gives_a_late_carrier_a_second_chance() {
    let delays = Cell::new(80);
    let answer = ask_twice(LIMIT, || carrier(delays.replace(40), Ok(300)));
    assert_eq!(answer.await, Ok(300));
}

#[tokio::test(start_paused = true)]
async fn ask_twice_does_not_ask_twice_after_a_refusal() {
    let calls = Cell::new(0);
    let answer = ask_twice(LIMIT, || {
        calls.set(calls.get() + 1);
        carrier(10, Err(String::from("closed")))
    });
    assert_eq!(answer.await, Err(QuoteError::Refused(String::from("closed"))));
    assert_eq!(calls.get(), 1);
}

#[tokio::test(start_paused = true)]
async fn ask_twice_gives_up_after_two_attempts() {
    let calls = Cell::new(0);
    let answer = ask_twice(LIMIT, || {
        calls.set(calls.get() + 1);
        carrier(60_000, Ok(450))
    });
    assert_eq!(answer.await, Err(QuoteError::TooLate));
    assert_eq!(calls.get(), 2);
}
