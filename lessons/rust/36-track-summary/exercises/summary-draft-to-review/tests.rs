use super::*;

fn trips(entries: &[(&str, u32, Option<u32>)]) -> Vec<Trip> {
    let mut trips = Vec::new();
    for (code, line, delay) in entries {
        trips.push(Trip {
            code: code.to_string(),
            line: *line,
            delay: *delay,
        });
    }
    trips
}

fn week() -> Vec<Trip> {
    trips(&[
        ("a1", 7, Some(12)),
        ("b1", 3, None),
        ("a2", 7, Some(10)),
        ("c1", 12, Some(0)),
        ("b2", 3, None),
        ("a3", 7, Some(11)),
    ])
}

#[test]
fn late_means_more_than_ten() {
    assert_eq!(late(&week()), ["a1", "a3"]);
    assert!(late(&trips(&[("x", 1, None)])).is_empty());
}

#[test]
fn mean_counts_only_trips_that_ran() {
    assert_eq!(mean_delay(&week()), Some(8.25));
    assert_eq!(mean_delay(&trips(&[("x", 1, Some(0))])), Some(0.0));
}

#[test]
fn mean_of_nothing_is_none() {
    assert_eq!(mean_delay(&trips(&[])), None);
    assert_eq!(mean_delay(&trips(&[("x", 1, None)])), None);
}

#[test]
fn first_cancelled_is_the_first() {
    assert_eq!(first_cancelled(&week()).as_deref(), Some("b1"));
    assert_eq!(
        first_cancelled(&trips(&[("x", 1, Some(3))])).as_deref(),
        None
    );
}

#[test]
fn by_line_counts_every_trip() {
    assert_eq!(by_line(&week()), BTreeMap::from([(3, 2), (7, 3), (12, 1)]));
    assert!(by_line(&trips(&[])).is_empty());
}
