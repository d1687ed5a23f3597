fn named(name: &str) -> Nickname {
    Nickname(String::from(name))
}

#[test]
fn methods_of_str_work() {
    assert_eq!(shirt(&named("Speedy")), "SPEEDY");
    assert_eq!(shirt(&named("Ace 7")), "ACE 7");
    assert_eq!(bare(&named("  Ace ")), "Ace");
    assert_eq!(bare(&named("")), "");
}

#[test]
fn it_is_the_same_string() {
    let nickname = named("Ace");
    assert_eq!(bare(&nickname).as_ptr(), nickname.0.as_ptr());
}
