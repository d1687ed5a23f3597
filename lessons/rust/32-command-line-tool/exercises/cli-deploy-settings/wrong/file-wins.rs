// The file wins as soon as it differs from the default.
use serde::Deserialize;

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
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
    match flag {
        Some(number) if settings.max_parallel == 2 => number,
        _ => settings.max_parallel,
    }
}

fn main() {
    let text = r#"{"max-parallel": 4, "notify": [{"kind": "chat", "room": "deploys"}]}"#;
    match read_settings(text) {
        Ok(settings) => println!("{settings:?}, {} at once", parallel(None, &settings)),
        Err(error) => println!("settings: {error}"),
    }
}
