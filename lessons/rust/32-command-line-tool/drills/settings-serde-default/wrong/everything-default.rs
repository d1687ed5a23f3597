use serde::Deserialize;

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    #[serde(default)]
    host: String,
    #[serde(default)]
    retries: u32,
}

fn read(json: &str) -> Result<Settings, String> {
    serde_json::from_str(json).map_err(|problem| problem.to_string())
}

fn main() {
    println!("{:?}", read(r#"{"host": "db2", "retries": 3}"#));
    println!("{:?}", read(r#"{"host": "db2"}"#));
}
