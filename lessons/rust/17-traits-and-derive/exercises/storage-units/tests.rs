#[test]
fn sizes_add_up() {
    let sum = report(&[Megabytes(850), Megabytes(449)]);
    assert_eq!(sum.used, Megabytes(1299));
    assert_eq!(sum.files, 2);
    assert_eq!(Megabytes(3) + Megabytes(4), Megabytes(7));
}

#[test]
fn empty_reports_are_known() {
    assert!(is_empty(&report(&[])));
    assert!(!is_empty(&report(&[Megabytes(1)])));
}

#[test]
fn small_sizes_are_megabytes() {
    assert_eq!(format!("{}", Megabytes(0)), "0 MB");
    assert_eq!(format!("{}", Megabytes(999)), "999 MB");
}

#[test]
fn large_sizes_are_gigabytes_cut_off() {
    assert_eq!(format!("{}", Megabytes(1000)), "1.0 GB");
    assert_eq!(format!("{}", Megabytes(1299)), "1.2 GB");
    assert_eq!(format!("{}", Megabytes(20_050)), "20.0 GB");
}

#[test]
fn report_reads_as_a_line() {
    let photos = report(&[Megabytes(850), Megabytes(449)]);
    assert_eq!(line("photos", &photos), "photos: 2 files, 1.2 GB");
}
