fn route(stops: &[&str]) -> Vec<String> {
    stops.iter().map(|stop| String::from(*stop)).collect()
}

#[test]
fn add_stop_puts_the_stop_at_the_end() {
    let result = add_stop(route(&["Harbour", "Museum"]), String::from("Airport"));
    assert_eq!(result, ["Harbour", "Museum", "Airport"]);
}

#[test]
fn add_stop_copies_no_text() {
    let start = route(&["Harbour"]);
    let stop = String::from("Museum");
    let before = [start[0].as_ptr(), stop.as_ptr()];
    let result = add_stop(start, stop);
    let after = [result[0].as_ptr(), result[1].as_ptr()];
    assert_eq!(after, before, "a stop lies at another address");
}

#[test]
fn join_keeps_the_order_of_both() {
    let result = join(route(&["Harbour", "Museum"]), route(&["Airport", "Fair"]));
    assert_eq!(result, ["Harbour", "Museum", "Airport", "Fair"]);
}

#[test]
fn join_accepts_empty_routes() {
    assert_eq!(join(Vec::new(), route(&["Airport"])), ["Airport"]);
    assert_eq!(join(route(&["Airport"]), Vec::new()), ["Airport"]);
}

#[test]
fn join_copies_no_text() {
    let (first, second) = (route(&["Harbour"]), route(&["Airport"]));
    let before = [first[0].as_ptr(), second[0].as_ptr()];
    let result = join(first, second);
    let after = [result[0].as_ptr(), result[1].as_ptr()];
    assert_eq!(after, before, "a stop was copied");
}

#[test]
fn longer_gives_back_the_longer_name_itself() {
    let name = String::from("Central Station");
    let before = name.as_ptr();
    let result = longer(String::from("Fair"), name);
    assert_eq!(result, "Central Station");
    assert_eq!(result.as_ptr(), before, "the name was copied");
}

#[test]
fn longer_gives_back_the_first_name_itself() {
    let name = String::from("Central Station");
    let before = name.as_ptr();
    assert_eq!(longer(name, String::from("Fair")).as_ptr(), before, "the name was copied");
}

#[test]
fn longer_prefers_the_first_of_equals() {
    assert_eq!(longer(String::from("North"), String::from("South")), "North");
}
