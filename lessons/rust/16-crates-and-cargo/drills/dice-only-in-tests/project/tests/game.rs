use board_game::advance;
use loaded_dice::throw;

#[test]
fn a_figure_moves() {
    assert_eq!(advance(3, throw(0)), 4);
    assert_eq!(advance(3, throw(5)), 15);
}

#[test]
fn only_tests_get_the_dice() {
    let manifest = include_str!("../Cargo.toml");
    let mut table = "";
    for line in manifest.lines() {
        let line = line.trim();
        if line.starts_with('[') {
            table = line;
        }
        if line.contains("loaded-dice") {
            assert!(table.starts_with("[dev-dependencies"), "{table}");
        }
    }
}
