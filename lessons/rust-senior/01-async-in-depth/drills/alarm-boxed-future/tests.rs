use std::task::Poll;

// The result of a future that is ready at the first or at the second poll.
fn result<T>(job: impl Future<Output = T>) -> T {
    let mut job = pin!(job);
    let mut cx = Context::from_waker(Waker::noop());
    for _ in 0..2 {
        if let Poll::Ready(value) = job.as_mut().poll(&mut cx) {
            return value;
        }
    }
    panic!("pending for too long")
}

// Pends once, as a real device would.
struct Slow(u32);

impl Alarm for Slow {
    fn ring(&self) -> Pin<Box<dyn Future<Output = u32> + '_>> {
        let mut asked = false;
        Box::pin(std::future::poll_fn(move |_| {
            if asked {
                return Poll::Ready(self.0);
            }
            asked = true;
            Poll::Pending
        }))
    }
}

#[test]
fn the_loudest() {
    let alarms: Vec<Box<dyn Alarm>> = vec![
        Box::new(Siren { decibel: 90 }),
        Box::new(Siren { decibel: 110 }),
        Box::new(Lamp),
    ];
    assert_eq!(result(ring_all(&alarms)), 110);
    assert_eq!(result(ring_all(&alarms[2..])), 0);
}

#[test]
fn one_that_waits() {
    let alarms: Vec<Box<dyn Alarm>> = vec![Box::new(Lamp), Box::new(Slow(70))];
    assert_eq!(result(ring_all(&alarms)), 70);
}
