use std::thread;

#[test]
fn nothing_before_it_is_published() {
    let table = Table::default();
    table.high_water.store(5, Ordering::Relaxed);
    assert_eq!(look(&table), None);
}

#[test]
fn from_thread_to_thread() {
    for round in 1..200 {
        let table = Table::default();
        thread::scope(|scope| {
            scope.spawn(|| publish(&table, round));
            let seen = loop {
                if let Some(minutes) = look(&table) {
                    break minutes;
                }
                thread::yield_now();
            };
            assert_eq!(seen, round);
        });
    }
}
