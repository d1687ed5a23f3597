use std::collections::HashSet;
use std::thread;

#[test]
fn numbers_follow_each_other() {
    let next = AtomicU64::new(1);
    assert_eq!([ticket(&next), ticket(&next), ticket(&next)], [1, 2, 3]);
    assert_eq!(ticket(&AtomicU64::new(40)), 40);
}

#[test]
fn no_number_is_given_twice() {
    let next = AtomicU64::new(0);
    let mut numbers = Vec::new();
    thread::scope(|scope| {
        let mut doors = Vec::new();
        for _ in 0..4 {
            doors.push(scope.spawn(|| {
                let mut own = Vec::new();
                for _ in 0..5_000 {
                    own.push(ticket(&next));
                }
                own
            }));
        }
        for door in doors {
            numbers.extend(door.join().unwrap());
        }
    });
    let different: HashSet<u64> = numbers.iter().copied().collect();
    assert_eq!((numbers.len(), different.len()), (20_000, 20_000));
    assert_eq!(different.into_iter().max(), Some(19_999));
}
