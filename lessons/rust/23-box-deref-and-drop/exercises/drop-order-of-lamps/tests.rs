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
}

#[test]
fn lamps_behind_underscores() {
    assert_eq!(UNDERSCORES, order_of(|| underscores(Logged)));
}

#[test]
fn moved_lamps() {
    assert_eq!(MOVED, order_of(|| moved(Logged)));
}

#[test]
fn assigned_lamps() {
    assert_eq!(ASSIGNED, order_of(|| assigned(Logged)));
}

#[test]
fn lamps_in_containers() {
    assert_eq!(CONTAINERS, order_of(|| containers(Logged)));
}

#[test]
fn replaced_lamps() {
    assert_eq!(REPLACED, order_of(|| replaced(Logged)));
}

// The letters of all predictions become one number, from which they cannot be read.
#[test]
fn all_scenes_are_predicted_and_none_is_changed() {
    let mut mark = 0x811c_9dc5;
    for scene in [SHADOWED, UNDERSCORES, MOVED, ASSIGNED, CONTAINERS, REPLACED] {
        for byte in scene.bytes() {
            mark = (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    assert_eq!(mark, 0x224e_267d);
}
