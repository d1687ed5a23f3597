#[test]
fn a_path_leads_from_the_root_down() {
    let home = Folder::root("home");
    let photos = Folder::add(&home, "photos", 2);
    let year = Folder::add(&photos, "2026", 31);
    assert_eq!(home.path(), "/home");
    assert_eq!(year.path(), "/home/photos/2026");
}

#[test]
fn totals_reach_the_deepest_folder() {
    let home = Folder::root("home");
    let photos = Folder::add(&home, "photos", 2);
    Folder::add(&photos, "2026", 31);
    Folder::add(&home, "letters", 7);
    assert_eq!(home.total_files(), 40);
    assert_eq!(photos.total_files(), 33);
}

#[test]
fn a_parent_keeps_its_children_alive() {
    let home = Folder::root("home");
    let probe = Rc::downgrade(&Folder::add(&home, "photos", 2));
    assert!(probe.upgrade().is_some(), "nobody kept the folder");
    drop(home);
    assert!(probe.upgrade().is_none(), "the folder outlived its tree");
}

#[test]
fn a_child_keeps_nobody_alive() {
    let home = Folder::root("home");
    let photos = Folder::add(&home, "photos", 2);
    let probe = Rc::downgrade(&home);
    drop(home);
    assert!(probe.upgrade().is_none(), "the child owns its parent");
    assert_eq!(photos.path(), "/photos");
}
