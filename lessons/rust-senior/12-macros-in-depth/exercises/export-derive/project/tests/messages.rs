use export_expand::expand;

/// Line and column, from 1, of each error that an item gives.
fn places(item: &str) -> Vec<(usize, usize)> {
    let item = syn::parse_str(item).expect("the item can be parsed");
    let Err(error) = expand(&item) else {
        return Vec::new();
    };
    let place = |error: syn::Error| {
        let start = error.span().start();
        (start.line, start.column + 1)
    };
    error.into_iter().map(place).collect()
}

#[test]
fn only_structs_with_named_fields() {
    assert_eq!(places("enum Fault { Open, Short }"), [(1, 6)]);
    assert_eq!(places("struct Pair(u32, u32);"), [(1, 8)]);
    assert_eq!(places("struct Nothing;"), [(1, 8)]);
    assert_eq!(places("union Word { whole: u32 }"), [(1, 7)]);
    assert_eq!(places("struct Right { one: u32 }"), []);
}

#[test]
fn an_error_stands_at_its_cause() {
    let item = "struct Meter {\n    #[export(skpi)]\n    place: String,\n}";
    assert_eq!(places(item), [(2, 14)]);
    let item = "struct Meter {\n    #[export(name = 7)] place: String,\n}";
    assert_eq!(places(item), [(2, 21)]);
    let item = "struct Meter {\n    #[export(name)] place: String,\n}";
    assert_eq!(places(item).len(), 1);
}

#[test]
fn all_errors_at_once() {
    let item = "struct Meter {\n#[export(a)] x: u8,\n#[export(skip)] y: u8,\n#[export(name = \"b\", c)] z: u8 }";
    assert_eq!(places(item), [(2, 10), (4, 22)]);
}

#[test]
fn attributes_of_others_are_left_alone() {
    let item =
        "/// A meter.\nstruct Meter {\n/// Where it hangs.\n#[serde(skip)] place: String,\n}";
    assert_eq!(places(item), []);
}
