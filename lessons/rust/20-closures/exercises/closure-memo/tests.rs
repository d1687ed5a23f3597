#[test]
fn get_gives_what_the_closure_computes() {
    let mut square = Memo::new(|n| u64::from(n) * u64::from(n));
    assert_eq!((square.get(4), square.get(9)), (16, 81));
}

#[test]
fn closure_is_called_once_for_each_key() {
    let mut asked = Vec::new();
    let mut memo = Memo::new(|zone| {
        asked.push(zone);
        u64::from(zone) + 100
    });
    let answers = [
        memo.get(7),
        memo.get(2),
        memo.get(7),
        memo.get(2),
        memo.get(7),
    ];
    assert_eq!(answers, [107, 102, 107, 102, 107]);
    assert_eq!(asked, [7, 2]);
}

#[test]
fn new_does_not_call_the_closure() {
    let mut calls = 0;
    let memo = Memo::new(|zone| {
        calls += 1;
        u64::from(zone)
    });
    assert!(memo.known.is_empty());
    assert_eq!(calls, 0);
}

#[test]
fn zero_is_a_value_like_others() {
    let mut calls = 0;
    let mut memo = Memo::new(|_| {
        calls += 1;
        0
    });
    assert_eq!((memo.get(1), memo.get(1)), (0, 0));
    assert_eq!(calls, 1);
}
