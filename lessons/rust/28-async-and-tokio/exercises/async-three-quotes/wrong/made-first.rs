// The futures are made first and awaited in a row; made is not begun, so the delays still add up.
use std::time::Duration;
use tokio::time::sleep;

// The post needs longer for heavy parcels.
async fn ask_post(grams: u32) -> Option<u32> {
    sleep(Duration::from_millis(100 + u64::from(grams) / 10)).await;
    Some(200 + grams / 10)
}

async fn ask_courier(grams: u32) -> Option<u32> {
    sleep(Duration::from_millis(50)).await;
    Some(600 + grams / 100)
}

// Nothing heavier than 500 g.
async fn ask_bike(grams: u32) -> Option<u32> {
    sleep(Duration::from_millis(30)).await;
    if grams <= 500 { Some(180) } else { None }
}

// The lowest price; carriers that refuse are left out.
async fn cheapest(grams: u32) -> Option<u32> {
    let post = ask_post(grams);
    let courier = ask_courier(grams);
    let bike = ask_bike(grams);
    let (post, courier, bike) = (post.await, courier.await, bike.await);
    [post, courier, bike].into_iter().flatten().min()
}

// One price for each parcel, in the order of the parcels.
async fn cheapest_for_all(parcels: &[u32]) -> Vec<Option<u32>> {
    let mut handles = Vec::new();
    for grams in parcels {
        handles.push(tokio::spawn(cheapest(*grams)));
    }
    let mut prices = Vec::new();
    for handle in handles {
        prices.push(handle.await.unwrap());
    }
    prices
}

#[tokio::main]
async fn main() {
    let prices = cheapest_for_all(&[900, 300, 5000]).await;
    println!("{prices:?}");
}
