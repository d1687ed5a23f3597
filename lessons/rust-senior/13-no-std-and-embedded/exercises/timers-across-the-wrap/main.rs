#![no_std]

extern crate std as host; // for `main` alone

#[derive(Debug, PartialEq)]
enum Refused {
    Full,
    BadPeriod,
}

// Timer `timer` is due; `missed` periods passed without a call.
#[derive(Debug, PartialEq)]
struct Due {
    timer: usize,
    missed: u32,
}

#[derive(Clone, Copy)]
struct Timer {
    due: u32,
    period: u32,
}

// Periodic timers on a millisecond counter that begins again after u32::MAX.
struct Timers<const N: usize> {
    timers: [Option<Timer>; N],
}

const LONGEST: u32 = 1 << 30;

impl<const N: usize> Timers<N> {
    const fn new() -> Self {
        Timers { timers: [None; N] }
    }

    // Due for the first time one period from now. Gives the number of the timer.
    fn every(&mut self, now: u32, period: u32) -> Result<usize, Refused> {
        todo!()
    }

    // The timer that has waited longest, if one is due.
    fn poll(&mut self, now: u32) -> Option<Due> {
        todo!()
    }

    // How long the device may sleep; None when no timer is set.
    fn sleep_for(&self, now: u32) -> Option<u32> {
        todo!()
    }
}

fn main() {
    let mut timers = Timers::<2>::new();
    let start = u32::MAX - 99;
    host::println!(
        "{:?} {:?}",
        timers.every(start, 250),
        timers.every(start, 100)
    );
    host::println!("{:?} {:?}", timers.sleep_for(start), timers.poll(start));
    host::println!("{:?} {:?}", timers.poll(0), timers.sleep_for(0));
}
