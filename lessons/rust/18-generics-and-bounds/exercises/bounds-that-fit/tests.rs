// Can be compared with `==`, and nothing else.
#[derive(PartialEq)]
struct Mark(u32);

// Can be displayed, and nothing else.
struct Stop(&'static str);

impl std::fmt::Display for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "stop {}", self.0)
    }
}

// Can be a key and be cloned, and nothing else: no Copy, no Debug, no order.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Line(String);

#[test]
fn count_of_needs_equality_only() {
    let marks = [Mark(3), Mark(7), Mark(7)];
    assert_eq!(count_of(&marks, &Mark(7)), 2);
    assert_eq!(count_of(&marks, &Mark(4)), 0);
}

#[test]
fn count_of_works_for_floats() {
    assert_eq!(count_of(&[0.5, 0.25], &0.25), 1);
}

#[test]
fn joined_needs_display_only() {
    assert_eq!(joined(&[Stop("Harbour"), Stop("Museum")]), "stop Harbour, stop Museum");
    assert_eq!(joined::<Stop>(&[]), "");
    assert_eq!(joined(&["Ines"]), "Ines");
}

#[test]
fn tally_needs_a_key_and_a_clone() {
    let lines = [
        Line(String::from("7")),
        Line(String::from("4")),
        Line(String::from("7")),
    ];
    let counts = tally(&lines);
    assert_eq!(counts.len(), 2);
    assert_eq!(counts.get(&lines[0]), Some(&2));
    assert_eq!(counts.get(&lines[1]), Some(&1));
}
