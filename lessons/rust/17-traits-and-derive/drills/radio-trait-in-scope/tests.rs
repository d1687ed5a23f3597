#[test]
fn the_display_shows_megahertz() {
    assert_eq!(display(&radio::Receiver { khz: 97_600 }), "97.6 MHz");
    assert_eq!(display(&radio::Receiver { khz: 101_050 }), "101.0 MHz");
    assert_eq!(display(&radio::Receiver { khz: 0 }), "0.0 MHz");
}
