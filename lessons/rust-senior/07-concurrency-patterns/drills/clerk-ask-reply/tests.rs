#[test]
fn payments_before_the_question_count() {
    let (till, commands) = channel();
    let work = thread::spawn(move || clerk(commands));
    assert_eq!(total(&till), Some(0));
    for cents in [250, 90] {
        till.send(Command::Pay(cents)).unwrap();
    }
    assert_eq!(total(&till), Some(340));
    till.send(Command::Pay(1)).unwrap();
    assert_eq!(total(&till), Some(341));
    drop(till);
    work.join().unwrap();
}

#[test]
fn the_clerk_is_gone() {
    let (till, commands) = channel();
    drop(commands);
    assert_eq!(total(&till), None);
}

#[test]
fn the_clerk_leaves_without_an_answer() {
    let (till, commands) = channel();
    let work = thread::spawn(move || drop(commands.recv()));
    assert_eq!(total(&till), None);
    work.join().unwrap();
}
