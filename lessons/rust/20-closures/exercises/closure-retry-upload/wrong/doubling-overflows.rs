// Twice a long pause does not fit, and the doubling panics.
// Calls `work` with 1, then 2 and so on, until it gives Ok, but at most `limit` times.
// The last answer is the result. The limit is at least 1.
fn retry<T, E>(limit: u32, mut work: impl FnMut(u32) -> Result<T, E>) -> Result<T, E> {
    let mut attempt = 1;
    loop {
        let answer = work(attempt);
        if answer.is_ok() || attempt >= limit {
            return answer;
        }
        attempt += 1;
    }
}

// The pauses between attempts: `first`, then always twice as long, but never above `longest`.
fn backoff(first: u32, longest: u32) -> impl FnMut() -> u32 {
    let mut next = first;
    move || {
        let pause = next.min(longest);
        next = pause * 2;
        pause
    }
}

fn main() {
    let mut pause = backoff(100, 1000);
    let mut waited = 0;
    let answer = retry(4, |attempt| {
        if attempt < 3 {
            waited += pause();
            Err("connection refused")
        } else {
            Ok(attempt)
        }
    });
    println!("{answer:?} after {waited} ms");
}
