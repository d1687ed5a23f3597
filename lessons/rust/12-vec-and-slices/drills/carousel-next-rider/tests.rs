fn names(names: &[&str]) -> VecDeque<String> {
    names.iter().map(|name| String::from(*name)).collect()
}

#[test]
fn everybody_rides_in_turn() {
    let mut queue = names(&["Lea", "Omar", "Ines"]);
    for name in ["Lea", "Omar", "Ines", "Lea"] {
        assert_eq!(ride(&mut queue).map(String::as_str), Some(name));
    }
    assert_eq!(queue, names(&["Omar", "Ines", "Lea"]));
}

#[test]
fn nobody_waits() {
    assert_eq!(ride(&mut VecDeque::new()), None);
}

#[test]
fn one_child_alone() {
    let mut queue = names(&["Lea"]);
    let before = queue[0].as_ptr();
    assert_eq!(ride(&mut queue).map(|name| name.as_ptr()), Some(before));
    assert_eq!(queue.len(), 1);
}
