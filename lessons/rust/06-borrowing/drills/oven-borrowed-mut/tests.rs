#[test]
fn the_callers_oven_gets_hotter() {
    let mut oven = 180;
    heat(&mut oven);
    assert_eq!(oven, 190);
    heat(&mut oven);
    assert_eq!(oven, 200);
}

#[test]
fn it_stops_at_250() {
    let mut oven = 240;
    heat(&mut oven);
    heat(&mut oven);
    assert_eq!(oven, 250);
    let mut odd = 245;
    heat(&mut odd);
    assert_eq!(odd, 245);
}
