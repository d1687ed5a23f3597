#[test]
fn an_empty_pipeline_changes_nothing() {
    assert_eq!(Pipeline::new().run(" as it is "), " as it is ");
}

#[test]
fn steps_in_their_order() {
    let clean = Pipeline::new()
        .then(|line| line.trim())
        .then(|line| line.split(' ').next_back().unwrap_or(line));
    assert_eq!(clean.run("  bus 40 "), "40");
    let other = Pipeline::new()
        .then(|line| line.split(' ').next_back().unwrap_or(line))
        .then(|line| line.trim());
    assert_eq!(other.run("  bus 40 "), "");
}

#[test]
fn closures_that_own_something() {
    let prefix = "x".repeat(2);
    let digits = 3;
    let clean = Pipeline::new()
        .then(move |line| line.strip_prefix(prefix.as_str()).unwrap_or(line))
        .then(move |line| line.get(..digits).unwrap_or(line));
    assert_eq!(clean.run("xx12345"), "123");
    assert_eq!(clean.run("12"), "12");
}

#[test]
fn lines_that_live_for_a_moment() {
    let clean = Pipeline::new().then(|line| line.trim()).then(str::trim_start);
    let widths: Vec<usize> = (0..3)
        .map(|number| {
            let line = " x".repeat(number + 1);
            clean.run(&line).len()
        })
        .collect();
    assert_eq!(widths, [1, 3, 5]);
}

#[test]
fn the_result_outlives_the_pipeline_and_is_a_part() {
    let line = String::from("  gate 7  ");
    let part = {
        let clean = Pipeline::new().then(|line| line.trim());
        clean.run(&line)
    };
    assert_eq!(part, "gate 7");
    assert_eq!(part.as_ptr(), line[2..].as_ptr(), "a copy");
}
