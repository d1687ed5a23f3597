use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

// Runs the work in a thread of its own; what it gives comes through the channel.
fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Receiver<T> {
    let (done, result) = channel();
    thread::spawn(move || done.send(work()));
    result
}

fn soon<T>(result: &Receiver<T>) -> T {
    result
        .recv_timeout(Duration::from_secs(8))
        .expect("it waits for something that has come")
}

fn waits<T>(result: &Receiver<T>) -> bool {
    matches!(
        result.recv_timeout(Duration::from_millis(150)),
        Err(RecvTimeoutError::Timeout)
    )
}

#[test]
fn first_in_first_out_and_full() {
    let queue = Queue::new(3);
    for letter in 1..=3 {
        assert_eq!(queue.try_push(letter), Ok(()));
    }
    assert_eq!(queue.try_push(4), Err(4));
    assert_eq!([queue.pop(), queue.pop()], [Some(1), Some(2)]);
    assert_eq!(queue.try_push(5), Ok(()));
    assert_eq!([queue.pop(), queue.pop()], [Some(3), Some(5)]);
}

#[test]
fn closed_but_not_yet_empty() {
    let queue = Queue::new(3);
    assert_eq!(queue.push("a"), Ok(()));
    queue.close();
    assert_eq!(queue.push("b"), Err("b"));
    assert_eq!(queue.try_push("c"), Err("c"));
    assert_eq!([queue.pop(), queue.pop(), queue.pop()], [Some("a"), None, None]);
    queue.close();
}

#[test]
fn pop_waits_for_a_letter() {
    let queue = Arc::new(Queue::new(1));
    let inside = Arc::clone(&queue);
    let letter = aside(move || inside.pop());
    assert!(waits(&letter));
    queue.push(7).unwrap();
    assert_eq!(soon(&letter), Some(7));
}

#[test]
fn try_push_wakes_who_waits_for_a_letter() {
    let queue = Arc::new(Queue::new(1));
    let inside = Arc::clone(&queue);
    let letter = aside(move || inside.pop());
    assert!(waits(&letter));
    assert_eq!(queue.try_push(7), Ok(()));
    assert_eq!(soon(&letter), Some(7));
}

#[test]
fn push_waits_for_room() {
    let queue = Arc::new(Queue::new(1));
    queue.push(1).unwrap();
    let inside = Arc::clone(&queue);
    let pushed = aside(move || inside.push(2));
    assert!(waits(&pushed));
    assert_eq!(queue.pop(), Some(1));
    assert_eq!(soon(&pushed), Ok(()));
    assert_eq!(queue.pop(), Some(2));
}

#[test]
fn close_wakes_all_who_wait() {
    let empty = Arc::new(Queue::<u32>::new(1));
    let full = Arc::new(Queue::new(1));
    full.push(0).unwrap();
    let mut takers = Vec::new();
    let mut givers = Vec::new();
    for number in 1..=3 {
        let inside = Arc::clone(&empty);
        takers.push(aside(move || inside.pop()));
        let inside = Arc::clone(&full);
        givers.push(aside(move || inside.push(number)));
    }
    assert!(takers.iter().all(waits) && givers.iter().all(waits));
    empty.close();
    full.close();
    for (number, (taker, giver)) in (1..).zip(takers.iter().zip(&givers)) {
        assert_eq!(soon(taker), None);
        assert_eq!(soon(giver), Err(number));
    }
    assert_eq!([full.pop(), full.pop()], [Some(0), None]);
}

#[test]
fn many_of_both_lose_and_double_nothing() {
    let queue = Arc::new(Queue::new(2));
    let over = Arc::new(AtomicBool::new(false));
    let takers: Vec<_> = (0..3)
        .map(|_| {
            let (inside, over) = (Arc::clone(&queue), Arc::clone(&over));
            aside(move || {
                let list: Vec<_> = std::iter::from_fn(|| inside.pop()).collect();
                (list, over.load(Ordering::SeqCst))
            })
        })
        .collect();
    let givers: Vec<_> = (0..3)
        .map(|giver| {
            let inside = Arc::clone(&queue);
            aside(move || (0..2_000).for_each(|n| inside.push(giver * 2_000 + n).unwrap()))
        })
        .collect();
    givers.iter().for_each(soon);
    over.store(true, Ordering::SeqCst);
    queue.close();
    let (lists, at_the_end): (Vec<Vec<i32>>, Vec<bool>) = takers.iter().map(soon).unzip();
    assert_eq!(at_the_end, [true; 3], "None, though it was not closed");
    for list in &lists {
        for giver in 0..3 {
            let own = list.iter().filter(|n| **n / 2_000 == giver);
            assert!(own.is_sorted(), "letters of one sorter overtook each other");
        }
    }
    let mut all = lists.concat();
    all.sort();
    assert_eq!(all, (0..6_000).collect::<Vec<_>>());
}

// What this thread has cost so far, in nanoseconds of a processor.
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
fn cost() -> i64 {
    unsafe extern "C" {
        fn clock_gettime(clock: i32, time: *mut [i64; 2]) -> i32;
    }
    let mut time = [0; 2];
    // SAFETY: on 64-bit Linux a timespec is two numbers of 64 bits; 3 is the clock of the thread.
    assert_eq!(unsafe { clock_gettime(3, &mut time) }, 0);
    time[0] * 1_000_000_000 + time[1]
}

#[test]
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
fn waiting_costs_nothing() {
    let queue = Arc::new(Queue::new(1));
    let inside = Arc::clone(&queue);
    let taker = aside(move || {
        let before = cost();
        (inside.pop(), cost() - before)
    });
    thread::sleep(Duration::from_millis(400));
    queue.push(1).unwrap();
    let (letter, cost_of_pop) = soon(&taker);
    assert_eq!(letter, Some(1));
    queue.push(2).unwrap();
    let inside = Arc::clone(&queue);
    let giver = aside(move || {
        let before = cost();
        (inside.push(3), cost() - before)
    });
    thread::sleep(Duration::from_millis(400));
    assert_eq!(queue.pop(), Some(2));
    let (given, cost_of_push) = soon(&giver);
    assert_eq!(given, Ok(()));
    let most = cost_of_pop.max(cost_of_push) / 1_000_000;
    assert!(most < 15, "{most} ms of a processor were burnt while waiting");
}
