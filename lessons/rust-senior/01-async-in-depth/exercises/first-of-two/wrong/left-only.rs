use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

#[derive(Debug, PartialEq)]
enum Either<A, B> {
    Left(A),
    Right(B),
}

struct First<A, B> {
    left: Pin<Box<A>>,
    right: Pin<Box<B>>,
}

fn first<A: Future, B: Future>(left: A, right: B) -> First<A, B> {
    First {
        left: Box::pin(left),
        right: Box::pin(right),
    }
}

impl<A: Future, B: Future> Future for First<A, B> {
    type Output = Either<A::Output, B::Output>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if let Poll::Ready(value) = self.left.as_mut().poll(cx) {
            return Poll::Ready(Either::Left(value));
        }
        Poll::Pending
    }
}

fn main() {
    let job = first(std::future::pending::<u32>(), async { "bus 9" });
    let mut cx = Context::from_waker(Waker::noop());
    println!("{:?}", pin!(job).poll(&mut cx));
}
