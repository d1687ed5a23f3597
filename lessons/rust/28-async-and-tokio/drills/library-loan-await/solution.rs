use std::time::Duration;
use tokio::time::sleep;

async fn day_of_loan(book: u32) -> u32 {
    sleep(Duration::from_millis(5)).await;
    book % 300
}

// The day of the year on which a book is due.
async fn due(book: u32) -> u32 {
    let day = day_of_loan(book).await;
    day + 28
}

#[tokio::main]
async fn main() {
    println!("day {}", due(1_205).await);
}
