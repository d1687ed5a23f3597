use std::time::Duration;

// Asks the depot where a parcel lies.
async fn locate(parcel: u32) -> String {
    tokio::time::sleep(Duration::from_millis(20)).await;
    format!("shelf {}", parcel % 7)
}

// Looks into a table; there is nothing to wait for.
fn customer(parcel: u32) -> &'static str {
    if parcel < 100 { "Ines" } else { "Omar" }
}

// One line for the screen at the desk.
fn status_line(parcel: u32) -> String {
    let place = locate(parcel).await;
    format!("{parcel}: {place}")
}

// The label with the name on it.
async fn label(parcel: u32) -> String {
    let name = customer(parcel).await;
    let place = locate(parcel).await;
    format!("{name}, {place}")
}

// Shelf 0 stands at the door.
async fn is_at_the_door(parcel: u32) -> bool {
    let place: String = locate(parcel);
    place == "shelf 0"
}

#[tokio::main]
async fn main() {
    println!("{}", status_line(30).await);
    println!("{}", label(30).await);
    println!("at the door: {}", is_at_the_door(30).await);
}
