use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::Wake;

struct Bell(AtomicU32);

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

// Ready after some polls; notes its polls and its drop, and keeps the waker it was given last.
struct Bus {
    name: char,
    polls_left: u32,
    log: Rc<RefCell<String>>,
    bell: Rc<RefCell<Option<Waker>>>,
}

impl Future for Bus {
    type Output = u32;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u32> {
        self.log.borrow_mut().push(self.name);
        *self.bell.borrow_mut() = Some(cx.waker().clone());
        if self.polls_left == 0 {
            return Poll::Ready(self.name as u32);
        }
        self.polls_left -= 1;
        Poll::Pending
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        self.log.borrow_mut().push(self.name.to_ascii_uppercase());
    }
}

#[derive(Default)]
struct Depot {
    log: Rc<RefCell<String>>,
    bells: [Rc<RefCell<Option<Waker>>>; 2],
}

impl Depot {
    fn pair(&self, left: u32, right: u32) -> First<Bus, Bus> {
        let bus = |name, polls_left, bell: &Rc<RefCell<Option<Waker>>>| Bus {
            name,
            polls_left,
            log: Rc::clone(&self.log),
            bell: Rc::clone(bell),
        };
        first(bus('a', left, &self.bells[0]), bus('b', right, &self.bells[1]))
    }

    fn log(&self) -> String {
        self.log.borrow().clone()
    }
}

fn ask<F: Future + Unpin>(job: &mut F) -> Poll<F::Output> {
    Pin::new(job).poll(&mut Context::from_waker(Waker::noop()))
}

#[test]
fn the_left_is_asked_first_and_wins_a_tie() {
    let depot = Depot::default();
    let mut job = depot.pair(0, 0);
    assert_eq!(ask(&mut job), Poll::Ready(Either::Left('a' as u32)));
    assert_eq!(depot.log(), "a", "the right one need not be asked any more");
}

#[test]
fn the_right_is_asked_in_the_same_poll() {
    let depot = Depot::default();
    let mut job = depot.pair(5, 0);
    assert_eq!(ask(&mut job), Poll::Ready(Either::Right('b' as u32)));
    assert_eq!(depot.log(), "ab");
}

#[test]
fn each_poll_asks_each_once() {
    let depot = Depot::default();
    let mut job = depot.pair(3, 2);
    assert_eq!(ask(&mut job), Poll::Pending);
    assert_eq!(depot.log(), "ab");
    assert_eq!(ask(&mut job), Poll::Pending);
    assert_eq!(ask(&mut job), Poll::Ready(Either::Right('b' as u32)));
    assert_eq!(depot.log(), "ababab");
}

#[test]
fn both_get_the_waker_of_this_poll() {
    let depot = Depot::default();
    let mut job = depot.pair(9, 9);
    assert_eq!(ask(&mut job), Poll::Pending);
    let bell = Arc::new(Bell(AtomicU32::new(0)));
    let waker = Waker::from(Arc::clone(&bell));
    assert!(Pin::new(&mut job).poll(&mut Context::from_waker(&waker)).is_pending());
    for kept in &depot.bells {
        kept.borrow().as_ref().expect("a waker").wake_by_ref();
    }
    assert_eq!(bell.0.load(Ordering::Relaxed), 2);
}

#[test]
fn dropping_drops_both() {
    let depot = Depot::default();
    let mut job = depot.pair(1, 1);
    let _ = ask(&mut job);
    drop(job);
    assert_eq!(depot.log(), "abAB");
}

#[test]
fn a_future_that_must_not_move() {
    let seen = Cell::new(0);
    let walk = async {
        let steps = [1, 2];
        let last = &steps[1];
        std::future::ready(()).await;
        seen.set(*last);
        *last
    };
    let job = first(std::future::pending::<&str>(), walk);
    assert_eq!(ask(&mut Box::new(job)), Poll::Ready(Either::Right(2)));
    assert_eq!(seen.get(), 2);
}
