use std::error::Error;
use std::thread;

type Failure = Box<dyn Error + Send + Sync>;

fn weigh(text: &str) -> Result<u32, Failure> {
    let parsed = text.trim().parse();
    let grams: u32 = parsed.map_err(|cause: std::num::ParseIntError| cause.to_string())?;
    if grams == 0 {
        return Err("the scale is empty".into());
    }
    Ok(grams)
}

// Weighs in another thread.
fn weigh_aside(text: String) -> Result<u32, Failure> {
    thread::spawn(move || weigh(&text))
        .join()
        .map_err(|_| "the scale panicked")?
}

fn main() {
    println!("{:?}", weigh_aside(String::from("820")));
}
