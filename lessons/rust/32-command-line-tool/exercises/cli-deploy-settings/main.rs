use serde::Deserialize;

#[derive(Debug, PartialEq, Deserialize)]
struct Settings {
    max_parallel: u32,
    notify: Vec<Notify>,
    dry_run: bool,
}

#[derive(Debug, PartialEq, Deserialize)]
enum Notify {
    Mail { to: String },
    Chat { room: String },
}

fn read_settings(text: &str) -> Result<Settings, serde_json::Error> {
    serde_json::from_str(text)
}

// How many deploys may run at once. `flag` is what the command line says.
fn parallel(flag: Option<u32>, settings: &Settings) -> u32 {
    todo!()
}

fn main() {
    let text = r#"{"max-parallel": 4, "notify": [{"kind": "chat", "room": "deploys"}]}"#;
    match read_settings(text) {
        Ok(settings) => println!("{settings:?}, {} at once", parallel(None, &settings)),
        Err(error) => println!("settings: {error}"),
    }
}
