// A state that can do nothing: no Clone, no order, no Debug.
struct Sketch {
    lines: u32,
}

// A state with an order by its size and a name that does not count.
struct Sized {
    size: u32,
    name: &'static str,
}

impl PartialEq for Sized {
    fn eq(&self, other: &Sized) -> bool {
        self.size == other.size
    }
}

impl PartialOrd for Sized {
    fn partial_cmp(&self, other: &Sized) -> Option<std::cmp::Ordering> {
        self.size.partial_cmp(&other.size)
    }
}

fn sized(size: u32, name: &'static str) -> Sized {
    Sized { size, name }
}

#[test]
fn states_come_back_in_reverse_order() {
    let mut texts = History::new();
    texts.push(String::from("draft"));
    texts.push(String::from("final"));
    assert_eq!(texts.len(), 2);
    assert_eq!(texts.latest(), Some(&String::from("final")));
    assert_eq!(texts.undo(), Some(String::from("final")));
    assert_eq!(texts.undo(), Some(String::from("draft")));
    assert_eq!(texts.undo(), None);
    assert_eq!(texts.latest(), None);
}

#[test]
fn looking_takes_nothing_off() {
    let mut zoom = History::new();
    zoom.push(100);
    assert_eq!(zoom.latest(), Some(&100));
    assert_eq!(zoom.latest(), Some(&100));
    assert_eq!(zoom.len(), 1);
}

#[test]
fn any_type_has_a_history() {
    let mut sketches = History::new();
    sketches.push(Sketch { lines: 3 });
    sketches.push(Sketch { lines: 8 });
    let latest = sketches.undo().expect("a sketch");
    assert_eq!(latest.lines, 8);
    assert_eq!(sketches.len(), 1);
}

#[test]
fn largest_of_different_types() {
    assert_eq!(largest_of(&[17, 26, 21]), Some(&26));
    assert_eq!(largest_of(&[0.5, 0.25]), Some(&0.5));
    assert_eq!(largest_of(&["Ines", "Tom", "Ada"]), Some(&"Tom"));
    assert_eq!(largest_of(&[-7, -3]), Some(&-3));
    assert_eq!(largest_of::<u8>(&[]), None);
}

#[test]
fn of_equals_the_first_counts() {
    let items = [sized(4, "a"), sized(9, "b"), sized(9, "c")];
    let found = largest_of(&items).expect("the largest");
    assert_eq!(found.name, "b");
}

#[test]
fn history_knows_its_largest_state() {
    let mut zoom = History::new();
    assert_eq!(zoom.largest(), None);
    zoom.push(100);
    zoom.push(250);
    zoom.push(75);
    assert_eq!(zoom.largest(), Some(&250));
    assert_eq!(zoom.len(), 3);
}
