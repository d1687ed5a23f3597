use std::cell::Cell;

#[test]
fn an_empty_map() {
    let map: HashMap<u8, u8> = hashmap! {};
    assert!(map.is_empty());
}

#[test]
fn with_and_without_a_last_comma() {
    let one = hashmap! { "north" => 3 };
    let two = hashmap! { "north" => 3, "south" => 5, };
    assert_eq!(one.len(), 1);
    assert_eq!((two["north"], two["south"]), (3, 5));
}

#[test]
fn keys_and_values_are_expressions() {
    let street = String::from("Mill Road");
    let count = 6;
    let map = hashmap! { street.to_lowercase() => count + 1 };
    assert_eq!(map["mill road"], 7);
}

#[test]
fn the_later_value_wins() {
    let map = hashmap! { 'a' => 1, 'b' => 2, 'a' => 3 };
    assert_eq!(map.len(), 2);
    assert_eq!(map[&'a'], 3);
}

#[test]
fn each_expression_runs_once_and_in_order() {
    let calls = Cell::new(0);
    let next = || {
        calls.set(calls.get() + 1);
        calls.get()
    };
    let map = hashmap! { next() => next(), next() => next() };
    assert_eq!(calls.get(), 4);
    assert_eq!((map[&1], map[&3]), (2, 4));
}

#[test]
fn maps_in_maps_and_names_of_the_caller() {
    let map = 9;
    let nested = hashmap! { "outer" => hashmap! { "inner" => map } };
    assert_eq!(nested["outer"]["inner"], 9);
}
