#[allow(unused_imports)]
use std::pin::{Pin, pin};
use std::task::{Context, Waker};

trait Alarm {
    async fn ring(&self) -> u32;
}

struct Siren {
    decibel: u32,
}

struct Lamp;

impl Alarm for Siren {
    async fn ring(&self) -> u32 {
        self.decibel
    }
}

impl Alarm for Lamp {
    async fn ring(&self) -> u32 {
        0
    }
}

// The loudest of all alarms, rung one after the other.
async fn ring_all(alarms: &[Box<dyn Alarm>]) -> u32 {
    let mut loudest = 0;
    for alarm in alarms {
        loudest = loudest.max(alarm.ring().await);
    }
    loudest
}

fn main() {
    let alarms: Vec<Box<dyn Alarm>> = vec![Box::new(Lamp), Box::new(Siren { decibel: 110 })];
    let mut cx = Context::from_waker(Waker::noop());
    println!("{:?}", pin!(ring_all(&alarms)).poll(&mut cx));
}
