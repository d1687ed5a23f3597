#[test]
fn length_times_width() {
    assert_eq!(
        Sandpit {
            length: 6,
            width: 4
        }
        .area(),
        24
    );
    assert_eq!(
        Sandpit {
            length: 1,
            width: 9
        }
        .area(),
        9
    );
    assert_eq!(
        Sandpit {
            length: 0,
            width: 3
        }
        .area(),
        0
    );
    assert_eq!(
        Sandpit {
            length: 2,
            width: 3
        }
        .name(),
        "sandpit 2 by 3"
    );
}
