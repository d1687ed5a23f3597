use std::cell::RefCell;

thread_local! {
    static LOG: RefCell<String> = const { RefCell::new(String::new()) };
}

struct Logged(char);

impl Drop for Logged {
    fn drop(&mut self) {
        LOG.with_borrow_mut(|log| log.push(self.0));
    }
}

fn order_of(scene: impl FnOnce()) -> String {
    LOG.take();
    scene();
    LOG.take()
}

#[test]
fn shadowed_lamps() {
    assert_eq!(SHADOWED, order_of(|| shadowed(Logged)));
    assert!(SHADOWED.len() == 3 && SHADOWED.starts_with('c'));
}

#[test]
fn lamps_behind_underscores() {
    assert_eq!(UNDERSCORES, order_of(|| underscores(Logged)));
    assert!(UNDERSCORES.len() == 3 && UNDERSCORES.starts_with('a'));
}

#[test]
fn moved_lamps() {
    assert_eq!(MOVED, order_of(|| moved(Logged)));
    assert!(MOVED.len() == 3 && MOVED.ends_with('b'));
}

#[test]
fn assigned_lamps() {
    assert_eq!(ASSIGNED, order_of(|| assigned(Logged)));
    assert!(ASSIGNED.len() == 3 && ASSIGNED.ends_with('c'));
}

#[test]
fn lamps_in_containers() {
    assert_eq!(CONTAINERS, order_of(|| containers(Logged)));
    assert!(CONTAINERS.len() == 4 && CONTAINERS.ends_with('b'));
}

#[test]
fn replaced_lamps() {
    assert_eq!(REPLACED, order_of(|| replaced(Logged)));
    assert!(REPLACED.len() == 3 && REPLACED.ends_with('b'));
}
