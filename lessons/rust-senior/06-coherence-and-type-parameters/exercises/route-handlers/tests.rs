use std::cell::Cell;
use std::rc::Rc;

fn router() -> Router {
    Router::default()
        .add("/", || "all".to_string())
        .add("/stop", |number: u32| format!("stop {number}"))
        .add("/name", |number: u32, name: &str| format!("{number} is {name}"))
}

#[test]
fn each_kind_gets_what_it_takes() {
    let router = router();
    assert_eq!(router.call("/", 4, "Harbour").as_deref(), Some("all"));
    assert_eq!(router.call("/stop", 4, "Harbour").as_deref(), Some("stop 4"));
    assert_eq!(router.call("/name", 4, "Harbour").as_deref(), Some("4 is Harbour"));
    assert_eq!(router.call("/name", 9, "").as_deref(), Some("9 is "));
}

#[test]
fn unknown_paths_have_no_answer() {
    assert_eq!(router().call("/x", 4, "Harbour"), None);
    assert_eq!(Router::default().call("/", 4, "Harbour"), None);
}

#[test]
fn the_newest_handler_of_a_path_wins() {
    let router = router().add("/", |number: u32| format!("now {number}"));
    assert_eq!(router.call("/", 7, "").as_deref(), Some("now 7"));
    assert_eq!(router.call("/stop", 7, "").as_deref(), Some("stop 7"));
}

#[test]
fn handlers_own_what_they_captured_and_run_each_time() {
    let calls = Rc::new(Cell::new(0));
    let seen = Rc::clone(&calls);
    let router: Router = Router::default().add("/count", move || {
        seen.set(seen.get() + 1);
        seen.get().to_string()
    });
    assert_eq!(calls.get(), 0, "adding calls nothing");
    assert_eq!(router.call("/count", 0, "").as_deref(), Some("1"));
    assert_eq!(router.call("/count", 0, "").as_deref(), Some("2"));
}

#[test]
fn named_functions_are_handlers_too() {
    fn late(number: u32, name: &str) -> String {
        format!("{name} is {number} late")
    }
    let router = Router::default().add("/late", late);
    assert_eq!(router.call("/late", 3, "S1").as_deref(), Some("S1 is 3 late"));
}
