use std::time::Duration;
use tokio::time::sleep;

async fn ask_airport(gate: u32) -> u32 {
    sleep(Duration::from_millis(20)).await;
    gate * 3 % 50
}

// What the screen shows for a gate.
async fn status(gate: u32) -> String {
    let minutes = ask_airport(7).await;
    format!("gate {gate}: {minutes} minutes late")
}

#[tokio::main]
async fn main() {
    println!("{}", status(7).await);
}
