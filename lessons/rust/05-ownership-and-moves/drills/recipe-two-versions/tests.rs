#[test]
fn both_recipes_are_right() {
    let (old, new) = revise(String::from("flour, water"));
    assert_eq!(old, "flour, water");
    assert_eq!(new, "flour, water, salt");
    let (old, new) = revise(String::from("rice"));
    assert_eq!((old.as_str(), new.as_str()), ("rice", "rice, salt"));
    assert_ne!(old.as_ptr(), new.as_ptr());
}

#[test]
fn one_of_them_is_the_original() {
    let recipe = String::from("flour, water");
    let before = recipe.as_ptr();
    let (old, _new) = revise(recipe);
    assert_eq!(old.as_ptr(), before, "the old recipe was copied too");
}
