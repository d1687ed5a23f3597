fn ask(lift: &mut Lift) -> Poll<Option<i32>> {
    Pin::new(lift).poll_next(&mut Context::from_waker(Waker::noop()))
}

#[test]
fn the_floors_in_their_order() {
    let mut lift = Lift { plan: VecDeque::from([2, -1, 5]) };
    let floors: Vec<_> = (0..5).map(|_| ask(&mut lift)).collect();
    let ready = |floor| Poll::Ready(floor);
    assert_eq!(
        floors,
        [ready(Some(2)), ready(Some(-1)), ready(Some(5)), ready(None), ready(None)]
    );
}

#[test]
fn no_plan_at_all() {
    assert_eq!(ask(&mut Lift { plan: VecDeque::new() }), Poll::Ready(None));
}
