use std::pin::pin;
use std::time::Duration;
use tokio::time::{interval, sleep};

// How often the clock ticked until all cars were on board, and the cars.
async fn depart(cars: u32) -> (u32, u32) {
    let mut clock = interval(Duration::from_millis(10));
    let mut ticks = 0;
    let mut loading = pin!(load(cars));
    loop {
        tokio::select! {
            biased;
            on_board = &mut loading => return (ticks, on_board),
            _ = clock.tick() => ticks += 1,
        }
    }
}

async fn load(cars: u32) -> u32 {
    sleep(Duration::from_millis(15 * u64::from(cars))).await;
    cars
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{:?}", depart(3).await);
}
