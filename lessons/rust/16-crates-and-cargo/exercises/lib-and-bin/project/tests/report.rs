use meter_core::{Reading, parse_line, total};

const MANIFEST: &str = include_str!("../Cargo.toml");
const PROGRAM: &str = include_str!("../src/main.rs");

#[test]
fn a_line_becomes_a_reading() {
    let reading = parse_line("kitchen 340").expect("a reading");
    assert_eq!(reading.room(), "kitchen");
    assert_eq!(reading.watt_hours(), 340);
}

#[test]
fn other_lines_are_no_readings() {
    assert!(parse_line("meter exchanged").is_none());
    assert!(parse_line("kitchen").is_none());
    assert!(parse_line("").is_none());
}

#[test]
fn total_adds_up() {
    let mut readings: Vec<Reading> = Vec::new();
    assert_eq!(total(&readings), 0);
    for line in ["kitchen 340", "hall 25"] {
        readings.push(parse_line(line).expect("a reading"));
    }
    assert_eq!(total(&readings), 365);
}

#[test]
fn the_top_manifest_makes_a_workspace() {
    let mut found = false;
    for line in MANIFEST.lines() {
        found = found || line.trim() == "[workspace]";
    }
    assert!(found, "there is no [workspace] in Cargo.toml");
}

#[test]
fn the_program_keeps_only_main() {
    assert!(
        PROGRAM.contains("meter_core"),
        "main.rs does not use meter_core"
    );
    for line in PROGRAM.lines() {
        let other = line.contains("fn ") && !line.contains("fn main()");
        assert!(
            !other && !line.contains("struct "),
            "still in main.rs: {line}"
        );
    }
}
