use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

trait Stream {
    type Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>>;
}

struct Lift {
    plan: VecDeque<i32>,
}

impl Stream for Lift {
    type Item = i32;

    fn poll_next(mut self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<Option<i32>> {
        let floor = self.plan.pop_front();
        if self.plan.front() == floor.as_ref().map(|_| &-1) {
            self.plan.pop_front();
        }
        Poll::Ready(floor)
    }
}

fn main() {
    let mut lift = Lift {
        plan: VecDeque::from([0, 3]),
    };
    let mut cx = Context::from_waker(Waker::noop());
    while let Poll::Ready(Some(floor)) = Pin::new(&mut lift).poll_next(&mut cx) {
        println!("{floor}");
    }
}
