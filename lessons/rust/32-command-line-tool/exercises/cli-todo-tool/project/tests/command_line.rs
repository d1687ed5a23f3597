use clap::Parser;
use std::fs;
use std::path::{Path, PathBuf};
use todo::cli::Cli;

fn file(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("todo-line-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder.join("todo.json")
}

// Runs one command and returns what it printed.
fn todo(file: &Path, words: &[&str]) -> anyhow::Result<String> {
    let mut line = vec!["todo", "--file", file.to_str().unwrap()];
    line.extend(words);
    let mut out = Vec::new();
    todo::run(&Cli::try_parse_from(line)?, &mut out)?;
    Ok(String::from_utf8(out)?)
}

#[test]
fn add_tells_the_id() {
    let file = file("add");
    assert_eq!(
        todo(&file, &["add", "renew the certificate"]).unwrap(),
        "added 1\n"
    );
    assert_eq!(
        todo(&file, &["add", "call the provider"]).unwrap(),
        "added 2\n"
    );
}

#[test]
fn list_shows_open_tasks() {
    let file = file("list");
    assert_eq!(todo(&file, &["list"]).unwrap(), "");
    todo(&file, &["add", "renew the certificate"]).unwrap();
    todo(&file, &["add", "call the provider"]).unwrap();
    assert_eq!(todo(&file, &["done", "1"]).unwrap(), "done 1\n");
    assert_eq!(todo(&file, &["list"]).unwrap(), "2 [ ] call the provider\n");
}

#[test]
fn list_all_shows_what_is_done_too() {
    let file = file("all");
    todo(&file, &["add", "renew the certificate"]).unwrap();
    todo(&file, &["add", "call the provider"]).unwrap();
    todo(&file, &["done", "1"]).unwrap();
    let expected = "1 [x] renew the certificate\n2 [ ] call the provider\n";
    assert_eq!(todo(&file, &["list", "--all"]).unwrap(), expected);
}

#[test]
fn remove_takes_a_task_out() {
    let file = file("remove");
    todo(&file, &["add", "renew the certificate"]).unwrap();
    assert_eq!(todo(&file, &["remove", "1"]).unwrap(), "removed 1\n");
    assert_eq!(todo(&file, &["list", "--all"]).unwrap(), "");
    assert_eq!(
        todo(&file, &["add", "call the provider"]).unwrap(),
        "added 2\n"
    );
}

#[test]
fn unknown_id_is_an_error_that_names_it() {
    let file = file("unknown");
    todo(&file, &["add", "renew the certificate"]).unwrap();
    for command in ["done", "remove"] {
        let error = format!("{:#}", todo(&file, &[command, "27"]).unwrap_err());
        assert!(error.contains("27"), "{error}");
    }
}

#[test]
fn list_does_not_write() {
    let file = file("read-only");
    todo(&file, &["list"]).unwrap();
    assert!(!file.exists(), "list has made a file");
}

#[test]
fn broken_file_stays_as_it_is() {
    let file = file("broken");
    fs::write(&file, "{ half a li").unwrap();
    assert!(todo(&file, &["add", "renew the certificate"]).is_err());
    assert_eq!(fs::read_to_string(&file).unwrap(), "{ half a li");
}
