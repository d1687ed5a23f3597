// A refusal is asked again too, although it is final.
use std::time::Duration;
use tokio::time::{sleep, timeout};

#[derive(Debug, PartialEq)]
enum QuoteError {
    TooLate,
    Refused(String),
}

// Waits for a carrier's answer, but no longer than `limit`.
async fn ask_within<F>(limit: Duration, call: F) -> Result<u32, QuoteError>
where
    F: Future<Output = Result<u32, String>>,
{
    match timeout(limit, call).await {
        Ok(Ok(cents)) => Ok(cents),
        Ok(Err(text)) => Err(QuoteError::Refused(text)),
        Err(_) => Err(QuoteError::TooLate),
    }
}

// As above, with a second attempt if the first one was too late.
async fn ask_twice<C, F>(limit: Duration, mut call: C) -> Result<u32, QuoteError>
where
    C: FnMut() -> F,
    F: Future<Output = Result<u32, String>>,
{
    match ask_within(limit, call()).await {
        Ok(cents) => Ok(cents),
        Err(_) => ask_within(limit, call()).await,
    }
}

async fn carrier(delay_ms: u64, answer: Result<u32, String>) -> Result<u32, String> {
    sleep(Duration::from_millis(delay_ms)).await;
    answer
}

#[tokio::main]
async fn main() {
    let limit = Duration::from_millis(50);
    let quick = ask_within(limit, carrier(5, Ok(450))).await;
    println!("{quick:?}");
    let never = ask_twice(limit, || carrier(60_000, Ok(300))).await;
    println!("{never:?}");
}
