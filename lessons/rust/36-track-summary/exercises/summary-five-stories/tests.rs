use super::*;

fn load(depot: &str, kilos: u32) -> Load {
    let depot = depot.to_string();
    Load { depot, kilos }
}

#[test]
fn labelled_gives_load_and_label() {
    let (back, label) = labelled(load("north", 40));
    assert_eq!(label, "north 40");
    assert_eq!(back, load("north", 40));
}

#[test]
fn pad_ends_touches_first_and_last() {
    let mut loads = vec![load("a", 1), load("b", 2), load("c", 3)];
    pad_ends(&mut loads, 10);
    assert_eq!(loads, [load("a", 11), load("b", 2), load("c", 13)]);
}

#[test]
fn pad_ends_of_one_and_none() {
    let mut loads = vec![load("a", 1)];
    pad_ends(&mut loads, 10);
    assert_eq!(loads, [load("a", 21)]);
    pad_ends(&mut [], 10);
}

#[test]
fn clear_and_tell_names_the_heaviest() {
    let mut kilos = vec![12, 40, 5];
    assert_eq!(clear_and_tell(&mut kilos), Some(40));
    assert!(kilos.is_empty());
    assert_eq!(clear_and_tell(&mut kilos), None);
}

#[test]
fn file_keeps_the_whole_load() {
    let mut archive = vec![load("south", 3)];
    assert_eq!(file(&mut archive, load("north", 40)), "north");
    assert_eq!(archive, [load("south", 3), load("north", 40)]);
}

#[test]
fn longest_depot_is_clean() {
    assert_eq!(
        longest_depot(&[" North ", "SOUTH-West", "East"]),
        "south-west"
    );
    assert_eq!(longest_depot(&["North", "South"]), "north");
    assert_eq!(longest_depot(&["east           ", "north"]), "north");
    assert_eq!(longest_depot(&[]), "");
}
