fn rows(folded: &str) -> Vec<(&str, u64, u64)> {
    let list = shares(folded).expect("every line is right");
    list.iter().map(|one| (one.name, one.total, one.own)).collect()
}

#[test]
fn outside_in() {
    let folded = "main;report;format! 30\nmain;report 12\nmain;read 8\n";
    assert_eq!(
        rows(folded),
        [("main", 50, 0), ("report", 42, 12), ("format!", 30, 30), ("read", 8, 8)]
    );
}

#[test]
fn equals_are_sorted_by_name() {
    assert_eq!(rows("b;a 5\nd 5\nc 5"), [("a", 5, 5), ("b", 5, 0), ("c", 5, 5), ("d", 5, 5)]);
}

#[test]
fn recursion_counts_a_stack_once() {
    assert_eq!(rows("walk;walk;walk 7"), [("walk", 7, 7)]);
    assert_eq!(rows("walk;read;walk 7\nwalk;read 2"), [("read", 9, 2), ("walk", 9, 7)]);
    assert_eq!(rows("a;b;c;a;b 3"), [("a", 3, 0), ("b", 3, 3), ("c", 3, 0)]);
}

#[test]
fn names_with_spaces_and_numbers() {
    let folded = "main;<str as Pattern>::next 4\nmain;block 7 2\n";
    assert_eq!(rows(folded), [("main", 6, 0), ("<str as Pattern>::next", 4, 4), ("block 7", 2, 2)]);
}

#[test]
fn the_same_stack_again_and_no_samples() {
    assert_eq!(rows("a;b 1\n\na;b 2\na;c 0\n"), [("a", 3, 0), ("b", 3, 3), ("c", 0, 0)]);
    assert_eq!(rows(""), []);
    assert_eq!(rows("\n\n"), []);
}

#[test]
fn bad_lines_are_numbered_from_one() {
    for (text, line) in [
        ("a", 1),
        ("a 1\n\na x", 3),
        ("a 1\na;b", 2),
        ("a 1\na;;b 2", 2),
        (" 5", 1),
        ("a; 5", 1),
        (";a 5", 1),
        ("a -1", 1),
        ("a 1.5", 1),
        ("a 1\nb 1\nc 1 ", 3),
        ("a 1\n ", 2),
        ("a 1\nb\nc 2\nd", 2),
    ] {
        assert_eq!(shares(text), Err(BadLine(line)), "{text:?}");
    }
}

#[test]
fn sums_that_do_not_fit() {
    let most = u64::MAX;
    assert_eq!(rows(&format!("a;b {most}")), [("a", most, 0), ("b", most, most)]);
    assert_eq!(shares(&format!("a;b {most}\na;c 1")), Err(BadLine(2)));
    assert_eq!(shares(&format!("a;b {most}\na;c 1\nd")), Err(BadLine(2)), "the first one");
    assert_eq!(rows(&format!("a {most}\nb {most}")), [("a", most, most), ("b", most, most)]);
}

#[test]
fn names_are_borrowed() {
    let folded = String::from("main;read 3");
    let list = shares(&folded).expect("right");
    let inside = folded.as_bytes().as_ptr_range();
    assert!(list.iter().all(|one| inside.contains(&one.name.as_ptr())));
}

#[test]
fn many_names() {
    let folded: String = (0..40_000).map(|n| format!("main;f{n} 1\n")).collect();
    let list = rows(&folded);
    assert_eq!((list.len(), list[0]), (40_001, ("main", 40_000, 0)));
}
