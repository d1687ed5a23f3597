#[test]
fn every_tag_is_marked_once() {
    let mut tags = [String::from("fragile"), String::new(), String::from("cold")];
    mark(&mut tags);
    assert_eq!(tags, ["fragile!", "!", "cold!"]);
}

#[test]
fn no_tags_no_marks() {
    let mut tags: [String; 0] = [];
    mark(&mut tags);
}
