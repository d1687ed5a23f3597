#[test]
fn any_item_by_one_function() {
    let one_function: fn(&dyn Priced) -> u32 = price;
    assert_eq!(one_function(&Apple { pieces: 1 }), 42);
    assert_eq!(one_function(&Apple { pieces: 5 }), 214);
    assert_eq!(one_function(&Melon { grams: 1_500 }), 321);
    assert_eq!(one_function(&Melon { grams: 0 }), 0);
    assert_eq!(Apple { pieces: 2 }.cents(), 80);
    assert_eq!(Melon { grams: 11 }.cents(), 2);
}
