#[test]
fn slices_and_strings() {
    assert_eq!(Badge::new("guest").name, "guest");
    assert_eq!(Badge::new('Z').name, "Z");
    assert_eq!(Badge::new(String::from("Zoë")).name, "Zoë");
}

#[test]
fn an_owned_name_is_not_copied() {
    let name = String::from("Zoë Lindqvist");
    let before = name.as_ptr();
    assert_eq!(Badge::new(name).name.as_ptr(), before);
}
