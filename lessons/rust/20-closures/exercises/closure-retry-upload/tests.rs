#[test]
fn retry_stops_at_the_first_success() {
    let mut calls = Vec::new();
    let answer: Result<u32, &str> = retry(5, |attempt| {
        calls.push(attempt);
        if attempt < 3 {
            Err("refused")
        } else {
            Ok(attempt * 10)
        }
    });
    assert_eq!(answer, Ok(30));
    assert_eq!(calls, [1, 2, 3]);
}

#[test]
fn retry_gives_the_last_error_at_the_limit() {
    let mut calls = 0;
    let answer: Result<(), String> = retry(3, |attempt| {
        calls += 1;
        Err(format!("attempt {attempt}"))
    });
    assert_eq!(answer, Err(String::from("attempt 3")));
    assert_eq!(calls, 3);
}

#[test]
fn retry_with_limit_one_calls_once() {
    let mut calls = 0;
    let _: Result<(), ()> = retry(1, |_| {
        calls += 1;
        Err(())
    });
    assert_eq!(calls, 1);
}

#[test]
fn backoff_doubles_up_to_the_longest() {
    let mut pause = backoff(100, 500);
    let pauses = [pause(), pause(), pause(), pause(), pause()];
    assert_eq!(pauses, [100, 200, 400, 500, 500]);
}

#[test]
fn backoff_never_exceeds_the_longest() {
    let mut pause = backoff(900, 500);
    assert_eq!((pause(), pause()), (500, 500));
}

// Twice the first pause fits in no `u32`.
#[test]
fn backoff_reaches_the_largest_pause() {
    let mut pause = backoff(2_500_000_000, u32::MAX);
    let pauses = [pause(), pause(), pause()];
    assert_eq!(pauses, [2_500_000_000, u32::MAX, u32::MAX]);
}

#[test]
fn two_backoffs_are_independent() {
    let (mut one, mut two) = (backoff(1, 8), backoff(3, 9));
    assert_eq!((one(), one(), two(), one()), (1, 2, 3, 4));
}
