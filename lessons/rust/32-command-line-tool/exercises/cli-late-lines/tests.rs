const TEXT: &str = r#"{"departures": [
    {"line": "S3", "minutes_late": 7},
    {"line": "12", "minutes_late": 0},
    {"line": "N1", "minutes_late": 5}
]}"#;

#[test]
fn board_is_read_in_full() {
    let board = read_board(TEXT).unwrap();
    assert_eq!(board.departures.len(), 3);
    assert_eq!(board.departures[0].line, "S3");
    assert_eq!(board.departures[2].minutes_late, 5);
}

#[test]
fn late_lines_compares_with_the_limit() {
    let late = |min| late_lines(read_board(TEXT).unwrap(), min);
    assert_eq!(late(5), ["S3", "N1"]);
    assert_eq!(late(6), ["S3"]);
    assert!(late(60).is_empty());
}

#[test]
fn limit_comes_from_the_command_line() {
    use clap::Parser as _;
    let given = cli::Cli::try_parse_from(["late", "--min-delay", "9"]).unwrap();
    assert_eq!(given.min_delay, 9);
    let absent = cli::Cli::try_parse_from(["late"]).unwrap();
    assert_eq!(absent.min_delay, 1);
}

#[test]
fn missing_delay_is_an_error() {
    assert!(read_board(r#"{"departures": [{"line": "S3"}]}"#).is_err());
    assert!(read_board("{}").is_err());
}
