fn parse(line: &str) -> Result<Cli, clap::Error> {
    Cli::try_parse_from(line.split(' '))
}

fn described(line: &str) -> String {
    match parse(line) {
        Ok(cli) => describe(&cli),
        Err(error) => panic!("{line}: {error}"),
    }
}

#[test]
fn list_needs_nothing_else() {
    let cli = parse("alarms list").unwrap();
    assert_eq!(cli.command, Command::List { level: None });
    assert_eq!(cli.server, "localhost");
    assert!(!cli.verbose);
}

#[test]
fn list_takes_a_level_by_name() {
    assert_eq!(described("alarms list --level critical"), "list Critical on localhost");
    assert!(parse("alarms list --level loud").is_err());
    assert!(parse("alarms list critical").is_err());
}

#[test]
fn silence_takes_several_alarms() {
    assert_eq!(described("alarms silence 17 --minutes 5"), "silence [17] for 5 min on localhost");
    assert_eq!(described("alarms silence 17 23 -m 30"), "silence [17, 23] for 30 min on localhost");
}

#[test]
fn silence_needs_an_alarm_and_a_time() {
    assert!(parse("alarms silence --minutes 5").is_err());
    assert!(parse("alarms silence 17").is_err());
}

#[test]
fn minutes_have_a_range() {
    assert!(parse("alarms silence 17 --minutes 0").is_err());
    assert!(parse("alarms silence 17 --minutes 481").is_err());
    assert!(parse("alarms silence 17 --minutes 1").is_ok());
    assert!(parse("alarms silence 17 --minutes 480").is_ok());
}

#[test]
fn server_and_verbose_stand_before_the_subcommand() {
    let cli = parse("alarms --server db1 --verbose list").unwrap();
    assert_eq!(cli.server, "db1");
    assert!(cli.verbose);
    assert!(parse("alarms -v list").unwrap().verbose);
    assert!(parse("alarms db1 list").is_err());
}
