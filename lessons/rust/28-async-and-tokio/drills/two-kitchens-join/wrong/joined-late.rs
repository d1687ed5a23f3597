use std::time::Duration;
use tokio::time::sleep;

// Cooks for so many milliseconds and gives the plate.
async fn cook(millis: u64, plate: u32) -> u32 {
    sleep(Duration::from_millis(millis)).await;
    plate
}

// The plates of the starter and of the main course.
async fn dinner(starter: u64, main_course: u64) -> (u32, u32) {
    let first = cook(starter, 1).await;
    let (second,) = tokio::join!(cook(main_course, 2));
    (first, second)
}

#[tokio::main]
async fn main() {
    println!("{:?}", dinner(10, 20).await);
}
