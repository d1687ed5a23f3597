use std::error::Error;
use std::thread;

type Failure = Box<dyn Error + Send + Sync>;

fn weigh(text: &str) -> Result<u32, Failure> {
    let grams: u32 = text.trim().parse()?;
    if grams == u32::MAX {
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
