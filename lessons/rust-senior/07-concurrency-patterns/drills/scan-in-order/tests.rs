use std::sync::Barrier;
use std::time::Duration;

#[test]
fn slow_pages_keep_their_place() {
    let scan = |page: u64| {
        thread::sleep(Duration::from_millis(page));
        format!("page {page}")
    };
    assert_eq!(scan_all(&[90, 40, 70, 1], scan), ["page 90", "page 40", "page 70", "page 1"]);
    assert_eq!(scan_all(&[60, 1, 60, 1], scan), ["page 60", "page 1", "page 60", "page 1"]);
    assert!(scan_all(&[], scan).is_empty());
}

#[test]
fn all_at_the_same_time() {
    let start = Barrier::new(3);
    let texts = scan_all(&[3, 2, 1], |page| {
        start.wait();
        page.to_string()
    });
    assert_eq!(texts, ["3", "2", "1"]);
}
