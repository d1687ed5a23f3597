#[test]
fn two_disks() {
    assert_eq!(night(40, 60), Ok(2));
    assert_eq!(night(100, 0), Ok(2));
}

#[test]
fn a_full_disk_is_reported() {
    assert_eq!(night(40, 160), Err(String::from("no room for 160 GB")));
    assert_eq!(night(101, 60), Err(String::from("no room for 101 GB")));
    assert_eq!(night(200, 300), Err(String::from("no room for 200 GB")));
}
