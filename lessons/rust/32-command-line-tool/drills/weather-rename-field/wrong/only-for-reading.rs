use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Day {
    #[serde(rename(deserialize = "maxTemp"))]
    max_temp: i32,
}

// The highest temperature, if the answer of the service can be read.
fn highest(json: &str) -> Option<i32> {
    let day: Day = serde_json::from_str(json).ok()?;
    Some(day.max_temp)
}

// What is sent on to others, with the service's names.
fn forward(max_temp: i32) -> String {
    serde_json::to_string(&Day { max_temp }).unwrap_or_default()
}

fn main() {
    println!("{:?} {}", highest(r#"{"maxTemp": 31}"#), forward(31));
}
