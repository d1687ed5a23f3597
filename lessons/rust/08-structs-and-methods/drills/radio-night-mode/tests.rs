#[test]
fn only_the_volume_changes() {
    let day = Settings {
        volume: 11,
        bass: 3,
        treble: -1,
        channel: 4,
        clock: true,
    };
    let quiet = night(day);
    assert_eq!(quiet.volume, 2);
    assert_eq!(
        (quiet.bass, quiet.treble, quiet.channel, quiet.clock),
        (3, -1, 4, true)
    );
}

#[test]
fn other_days_too() {
    let day = Settings {
        volume: 0,
        bass: -7,
        treble: 9,
        channel: 88,
        clock: false,
    };
    let quiet = night(day);
    assert_eq!(quiet.volume, 2);
    assert_eq!(
        (quiet.bass, quiet.treble, quiet.channel, quiet.clock),
        (-7, 9, 88, false)
    );
}
