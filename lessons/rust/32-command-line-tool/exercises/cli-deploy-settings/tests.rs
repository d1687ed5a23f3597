fn read(text: &str) -> Settings {
    match read_settings(text) {
        Ok(settings) => settings,
        Err(error) => panic!("{text}: {error}"),
    }
}

#[test]
fn full_settings_are_read() {
    let settings = read(
        r#"{"max-parallel": 4, "notify": [{"kind": "mail", "to": "ops@example.org"},
            {"kind": "chat", "room": "deploys"}], "dry-run": true}"#,
    );
    let mail = Notify::Mail { to: String::from("ops@example.org") };
    let chat = Notify::Chat { room: String::from("deploys") };
    let expected = Settings { max_parallel: 4, notify: vec![mail, chat], dry_run: true };
    assert_eq!(settings, expected);
}

#[test]
fn empty_settings_have_defaults() {
    let expected = Settings { max_parallel: 2, notify: Vec::new(), dry_run: false };
    assert_eq!(read("{}"), expected);
}

#[test]
fn misspelt_key_is_named() {
    let error = read_settings(r#"{"max-paralel": 4}"#).unwrap_err().to_string();
    assert!(error.contains("max-paralel"), "{error}");
    assert!(read_settings(r#"{"max_parallel": 4}"#).is_err());
}

#[test]
fn notify_needs_its_kind_and_its_key() {
    assert!(read_settings(r#"{"notify": [{"kind": "pager", "to": "ops"}]}"#).is_err());
    assert!(read_settings(r#"{"notify": [{"kind": "mail"}]}"#).is_err());
    assert!(read_settings(r#"{"notify": [{"to": "ops@example.org"}]}"#).is_err());
}

#[test]
fn flag_wins_over_file_and_default() {
    let file = read(r#"{"max-parallel": 4}"#);
    assert_eq!(parallel(None, &file), 4);
    assert_eq!(parallel(Some(1), &file), 1);
    assert_eq!(parallel(Some(2), &file), 2);
    assert_eq!(parallel(None, &read("{}")), 2);
}
