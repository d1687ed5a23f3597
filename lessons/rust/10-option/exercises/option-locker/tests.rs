fn item(name: &str) -> String {
    let mut item = String::with_capacity(64);
    item.push_str(name);
    item
}

fn filled(name: &str) -> Locker {
    Locker {
        item: Some(item(name)),
    }
}

#[test]
fn look_leaves_the_item_inside() {
    let locker = filled("umbrella");
    assert_eq!(locker.look(), Some("umbrella"));
    assert_eq!(locker.look(), Some("umbrella"));
    assert_eq!(Locker::new().look(), None);
}

#[test]
fn fetch_empties_the_locker() {
    let mut locker = filled("umbrella");
    assert_eq!(locker.fetch(), Some(item("umbrella")));
    assert_eq!(locker.fetch(), None);
    assert_eq!(locker.look(), None);
}

#[test]
fn fetch_hands_out_the_very_item() {
    let umbrella = item("umbrella");
    let before = umbrella.as_ptr();
    let mut locker = Locker::new();
    locker.put(umbrella);
    let after = locker.fetch().map(|item| item.as_ptr());
    assert_eq!(after, Some(before), "the item was copied");
}

#[test]
fn put_fills_an_empty_locker() {
    let mut locker = Locker::new();
    assert_eq!(locker.put(item("umbrella")), None);
    assert_eq!(locker.look(), Some("umbrella"));
}

#[test]
fn put_gives_the_new_item_back_when_the_locker_is_full() {
    let mut locker = filled("umbrella");
    assert_eq!(locker.put(item("suitcase")), Some(item("suitcase")));
    assert_eq!(locker.look(), Some("umbrella"));
}

#[test]
fn swap_hands_out_what_was_there() {
    let mut locker = Locker::new();
    assert_eq!(locker.swap(item("umbrella")), None);
    let before = locker.look().map(str::as_ptr);
    let umbrella = locker.swap(item("suitcase"));
    assert_eq!(umbrella.as_deref(), Some("umbrella"));
    assert_eq!(umbrella.as_deref().map(str::as_ptr), before, "the item was copied");
    assert_eq!(locker.look(), Some("suitcase"));
}

#[test]
fn weigh_writes_on_the_item_itself() {
    let mut locker = filled("suitcase");
    let before = locker.look().map(str::as_ptr);
    locker.weigh();
    assert_eq!(locker.look(), Some("suitcase (heavy)"));
    assert_eq!(locker.look().map(str::as_ptr), before, "the item was copied");
}

#[test]
fn weigh_leaves_an_empty_locker_alone() {
    let mut locker = Locker::new();
    locker.weigh();
    assert_eq!(locker.look(), None);
}
