#[test]
fn the_leader_has_one_owner() {
    let leader = pair("Ines");
    assert_eq!(Rc::strong_count(&leader), 1);
    assert_eq!(leader.follower.name, "Ines");
}

#[test]
fn the_follower_looks_back() {
    assert_eq!(Rc::weak_count(&pair("Omar")), 1);
}

#[test]
fn the_pair_ends_together() {
    let leader = pair("Lea");
    let follower = Rc::downgrade(&leader.follower);
    drop(leader);
    assert!(follower.upgrade().is_none());
}
