use std::cell::Cell;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

#[test]
fn asked_once_for_each_key() {
    let payments = Payments::default();
    let asked = Cell::new(0);
    let book = |cents| {
        asked.set(asked.get() + 1);
        Some(Answer::Booked(cents + asked.get()))
    };
    assert_eq!(payments.charge("a", 100, book), Ok(Answer::Booked(101)));
    assert_eq!(payments.charge("a", 100, book), Ok(Answer::Booked(101)));
    assert_eq!(payments.charge("b", 100, book), Ok(Answer::Booked(102)));
    assert_eq!(payments.charge("a", 100, book), Ok(Answer::Booked(101)));
    assert_eq!(asked.get(), 2);
}

#[test]
fn a_decline_is_an_answer() {
    let payments = Payments::default();
    assert_eq!(payments.charge("a", 7, |_| Some(Answer::Declined)), Ok(Answer::Declined));
    let again = payments.charge("a", 7, |_| Some(Answer::Booked(1)));
    assert_eq!(again, Ok(Answer::Declined));
}

#[test]
fn another_amount() {
    let payments = Payments::default();
    payments.charge("a", 100, |_| Some(Answer::Booked(1))).unwrap();
    let other = payments.charge("a", 200, |_| unreachable!("asked for another amount"));
    assert_eq!(other, Err(Trouble::OtherAmount));
    assert_eq!(payments.charge("a", 100, |_| None), Ok(Answer::Booked(1)));
}

#[test]
fn a_failure_is_forgotten() {
    let payments = Payments::default();
    assert_eq!(payments.charge("a", 100, |_| None), Err(Trouble::Failed));
    assert_eq!(payments.charge("a", 100, |_| None), Err(Trouble::Failed));
    let other = payments.charge("a", 250, |_| Some(Answer::Booked(9)));
    assert_eq!(other, Ok(Answer::Booked(9)));
    assert_eq!(payments.charge("a", 250, |_| None), Ok(Answer::Booked(9)));
}

// While the provider works on "a", others come; its answer is given afterwards.
fn while_running(answer: Option<Answer>) -> (Result<Answer, Trouble>, Payments) {
    let payments = Payments::default();
    let first = thread::scope(|scope| {
        let (began, begun) = channel();
        let (go_on, wait) = channel::<()>();
        let payments = &payments;
        let first = scope.spawn(move || {
            payments.charge("a", 100, |_| {
                began.send(()).unwrap();
                wait.recv_timeout(Duration::from_secs(8)).expect("others wait for the provider");
                answer
            })
        });
        begun.recv_timeout(Duration::from_secs(8)).expect("the provider is asked");
        let busy = payments.charge("a", 100, |_| Some(Answer::Booked(2)));
        assert_eq!(busy, Err(Trouble::Busy));
        let other = payments.charge("a", 300, |_| Some(Answer::Booked(3)));
        assert_eq!(other, Err(Trouble::OtherAmount));
        let free = payments.charge("b", 5, |_| Some(Answer::Booked(4)));
        assert_eq!(free, Ok(Answer::Booked(4)));
        let still = payments.charge("a", 100, |_| Some(Answer::Booked(5)));
        assert_eq!(still, Err(Trouble::Busy), "another key ends nothing");
        go_on.send(()).unwrap();
        first.join().unwrap()
    });
    (first, payments)
}

#[test]
fn others_are_neither_booked_nor_kept_waiting() {
    let (first, payments) = while_running(Some(Answer::Booked(1)));
    assert_eq!(first, Ok(Answer::Booked(1)));
    assert_eq!(payments.charge("a", 100, |_| None), Ok(Answer::Booked(1)));
}

#[test]
fn a_failure_frees_the_key() {
    let (first, payments) = while_running(None);
    assert_eq!(first, Err(Trouble::Failed));
    let next = payments.charge("a", 300, |_| Some(Answer::Booked(7)));
    assert_eq!(next, Ok(Answer::Booked(7)));
}
