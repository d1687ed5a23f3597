use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::sleep;

// Sends a courier, who needs ten milliseconds for each byte of the name.
fn send(street: String) -> JoinHandle<String> {
    tokio::spawn(async move {
        sleep(Duration::from_millis(10 * street.len() as u64)).await;
        format!("delivered in {street}")
    })
}

#[tokio::main]
async fn main() {
    let courier = send(String::from("Quay"));
    println!("{:?}", courier.await.ok());
}
