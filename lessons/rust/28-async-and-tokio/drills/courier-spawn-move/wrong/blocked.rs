use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::sleep;

// Sends a courier, who needs ten milliseconds for each byte of the name.
fn send(street: String) -> JoinHandle<String> {
    std::thread::sleep(Duration::from_millis(10));
    let report = format!("delivered in {street}");
    tokio::spawn(async move { report })
}

#[tokio::main]
async fn main() {
    let courier = send(String::from("Quay"));
    println!("{:?}", courier.await.ok());
}
