#[test]
fn jobs_run_elsewhere() {
    let here = thread::current().id();
    let job = Box::new(move || u32::from(thread::current().id() != here));
    assert_eq!(run(job), Some(1));
}

#[test]
fn results_and_panics_come_back() {
    let list = vec![10, 20];
    assert_eq!(run(Box::new(move || list.iter().sum())), Some(30));
    assert_eq!(run(Box::new(|| 7)), Some(7));
    assert_eq!(run(Box::new(|| panic!("no paper"))), None);
}
