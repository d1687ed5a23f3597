use weather_words::wind;

const SOURCE: &str = include_str!("../src/lib.rs");

#[test]
fn metric_units_without_asking() {
    assert_eq!(wind(10), "18 km/h");
    assert_eq!(wind(0), "0 km/h");
    assert_eq!(wind(54), "100 km/h");
}

#[test]
fn the_feature_still_exists() {
    assert!(cfg!(feature = "metric"));
    assert!(SOURCE.contains("#[cfg(feature = \"metric\")]"));
    assert!(SOURCE.contains("#[cfg(not(feature = \"metric\"))]"));
    assert!(SOURCE.contains("{knots} kn"));
}
