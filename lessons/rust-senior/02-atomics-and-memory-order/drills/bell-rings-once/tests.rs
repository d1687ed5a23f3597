use std::sync::Barrier;
use std::thread;

#[test]
fn one_after_the_other() {
    let rung = AtomicBool::new(false);
    assert_eq!([is_first(&rung), is_first(&rung), is_first(&rung)], [true, false, false]);
    assert!(!is_first(&AtomicBool::new(true)), "it was rung before");
}

#[test]
fn exactly_one_of_many() {
    for _ in 0..400 {
        let rung = AtomicBool::new(false);
        let start = Barrier::new(3);
        let first: usize = thread::scope(|scope| {
            let all: Vec<_> = (0..3)
                .map(|_| {
                    scope.spawn(|| {
                        start.wait();
                        usize::from(is_first(&rung))
                    })
                })
                .collect();
            all.into_iter().map(|one| one.join().unwrap()).sum()
        });
        assert_eq!(first, 1);
    }
}
