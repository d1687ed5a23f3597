// A misspelt key is skipped, and the default holds in silence.
use serde::Deserialize;

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Settings {
    #[serde(default = "two")]
    max_parallel: u32,
    #[serde(default)]
    notify: Vec<Notify>,
    #[serde(default)]
    dry_run: bool,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Notify {
    Mail { to: String },
    Chat { room: String },
}

fn two() -> u32 {
    2
}

fn read_settings(text: &str) -> Result<Settings, serde_json::Error> {
    serde_json::from_str(text)
}

// How many deploys may run at once. `flag` is what the command line says.
fn parallel(flag: Option<u32>, settings: &Settings) -> u32 {
    flag.unwrap_or(settings.max_parallel)
}

fn main() {
    let text = r#"{"max-parallel": 4, "notify": [{"kind": "chat", "room": "deploys"}]}"#;
    match read_settings(text) {
        Ok(settings) => println!("{settings:?}, {} at once", parallel(None, &settings)),
        Err(error) => println!("settings: {error}"),
    }
}
