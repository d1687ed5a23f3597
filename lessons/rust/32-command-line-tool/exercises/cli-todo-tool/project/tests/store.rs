use std::fs;
use std::path::PathBuf;
use todo::store::{load, save};
use todo::tasks::Tasks;

// A folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("todo-store-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn two_tasks() -> Tasks {
    let mut tasks = Tasks::default();
    tasks.add("renew the certificate");
    tasks.add("answer the \"urgent\" mail");
    tasks.complete(1);
    tasks
}

#[test]
fn no_file_is_an_empty_list() {
    let path = folder("none").join("todo.json");
    assert_eq!(load(&path).unwrap(), Tasks::default());
    assert!(!path.exists(), "loading must not make the file");
}

#[test]
fn saved_tasks_come_back() {
    let path = folder("back").join("todo.json");
    save(&path, &two_tasks()).unwrap();
    assert_eq!(load(&path).unwrap(), two_tasks());
}

#[test]
fn last_id_is_kept_in_the_file() {
    let path = folder("ids").join("todo.json");
    let mut tasks = two_tasks();
    tasks.remove(2);
    save(&path, &tasks).unwrap();
    assert_eq!(load(&path).unwrap().add("c"), 3);
}

#[test]
fn file_is_json_as_agreed() {
    let path = folder("json").join("todo.json");
    save(&path, &two_tasks()).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["last_id"], 2);
    assert_eq!(json["tasks"][0]["title"], "renew the certificate");
    assert_eq!(json["tasks"][1]["done"], false);
}

#[test]
fn old_file_without_done_can_be_read() {
    let path = folder("old").join("todo.json");
    fs::write(
        &path,
        r#"{"last_id": 5, "tasks": [{"id": 5, "title": "old"}]}"#,
    )
    .unwrap();
    let tasks = load(&path).unwrap();
    assert_eq!(tasks.all()[0].title, "old");
    assert!(!tasks.all()[0].done);
}

#[test]
fn broken_file_is_an_error_with_its_path() {
    let path = folder("broken").join("todo.json");
    fs::write(&path, r#"{"last_id": 5, "tasks": ["#).unwrap();
    let error = format!("{:#}", load(&path).unwrap_err());
    assert!(error.contains("todo.json"), "{error}");
    assert!(error.contains("EOF"), "the cause is missing: {error}");
}

#[test]
fn save_replaces_the_file_instead_of_emptying_it() {
    let path = folder("replace").join("todo.json");
    let same = path.with_file_name("second-name.json");
    fs::write(&path, "the old file").unwrap();
    fs::hard_link(&path, &same).unwrap();
    save(&path, &two_tasks()).unwrap();
    assert_eq!(fs::read_to_string(&same).unwrap(), "the old file");
    assert_eq!(load(&path).unwrap(), two_tasks());
}

#[test]
fn save_leaves_nothing_else_behind() {
    let folder = folder("tidy");
    save(&folder.join("todo.json"), &two_tasks()).unwrap();
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn save_to_nowhere_names_the_path() {
    let path = folder("nowhere").join("missing").join("todo.json");
    let error = format!("{:#}", save(&path, &two_tasks()).unwrap_err());
    assert!(error.contains("todo"), "{error}");
}
