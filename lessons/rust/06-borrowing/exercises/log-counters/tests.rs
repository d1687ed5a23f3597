#[test]
fn count_line_raises_the_right_counter() {
    let (mut errors, mut warnings) = (0, 0);
    count_line("ERROR disk full", &mut errors, &mut warnings);
    assert_eq!((errors, warnings), (1, 0));
    count_line("WARN disk 90 % full", &mut errors, &mut warnings);
    assert_eq!((errors, warnings), (1, 1));
}

#[test]
fn count_line_ignores_other_lines() {
    let (mut errors, mut warnings) = (3, 5);
    count_line("INFO no ERROR today", &mut errors, &mut warnings);
    assert_eq!((errors, warnings), (3, 5));
}

#[test]
fn count_line_adds_to_earlier_numbers() {
    let (mut errors, mut warnings) = (3, 5);
    count_line("ERROR disk full", &mut errors, &mut warnings);
    count_line("WARN battery low", &mut errors, &mut warnings);
    assert_eq!((errors, warnings), (4, 6));
}

#[test]
fn count_log_counts_every_line() {
    let lines = ["ERROR a", "ERROR b", "WARN c", "INFO d"];
    let (mut errors, mut warnings) = (0, 0);
    count_log(&lines, &mut errors, &mut warnings);
    assert_eq!((errors, warnings), (2, 1));
}

#[test]
fn count_log_adds_to_earlier_numbers() {
    let (mut errors, mut warnings) = (10, 20);
    count_log(&["ERROR a", "WARN b"], &mut errors, &mut warnings);
    assert_eq!((errors, warnings), (11, 21));
}

#[test]
fn hand_over_adds_and_begins_again() {
    let (mut night, mut day) = (3, 4);
    hand_over(&mut night, &mut day);
    assert_eq!((night, day), (0, 7));
    night = 5;
    hand_over(&mut night, &mut day);
    assert_eq!((night, day), (0, 12));
}
