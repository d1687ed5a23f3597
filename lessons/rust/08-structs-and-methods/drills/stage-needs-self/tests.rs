#[test]
fn lamps_times_watts() {
    let stage = Stage {
        lamps: 24,
        watts_each: 150,
    };
    assert_eq!(stage.power(), 3_600);
    assert_eq!(
        Stage {
            lamps: 0,
            watts_each: 150
        }
        .power(),
        0
    );
    assert_eq!(
        Stage {
            lamps: 3,
            watts_each: 7
        }
        .power(),
        21
    );
}

#[test]
fn the_stage_is_still_there() {
    let stage = Stage {
        lamps: 2,
        watts_each: 10,
    };
    assert_eq!(stage.power() + stage.power(), 40);
    assert_eq!((stage.lamps, stage.watts_each), (2, 10));
}
