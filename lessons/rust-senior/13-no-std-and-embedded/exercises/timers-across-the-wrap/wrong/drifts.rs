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
        if period == 0 || period > LONGEST {
            return Err(Refused::BadPeriod);
        }
        let free = self.timers.iter().position(Option::is_none);
        let free = free.ok_or(Refused::Full)?;
        let due = now.wrapping_add(period);
        self.timers[free] = Some(Timer { due, period });
        Ok(free)
    }

    // The timer that has waited longest, if one is due.
    fn poll(&mut self, now: u32) -> Option<Due> {
        let mut longest: Option<(u32, usize)> = None;
        for (number, timer) in self.timers.iter().enumerate() {
            let Some(late) = timer.and_then(|timer| late(timer, now)) else {
                continue;
            };
            if longest.is_none_or(|(other, _)| late > other) {
                longest = Some((late, number));
            }
        }
        let (late, number) = longest?;
        let timer = self.timers[number].as_mut()?;
        let missed = late / timer.period;
        timer.due = now.wrapping_add(timer.period);
        Some(Due {
            timer: number,
            missed,
        })
    }

    // How long the device may sleep; None when no timer is set.
    fn sleep_for(&self, now: u32) -> Option<u32> {
        let timers = self.timers.iter().flatten();
        timers
            .map(|timer| {
                let is_due = late(*timer, now).is_some();
                if is_due {
                    0
                } else {
                    timer.due.wrapping_sub(now)
                }
            })
            .min()
    }
}

// How late a timer is, if it is due: times lie less than half of the counter apart.
fn late(timer: Timer, now: u32) -> Option<u32> {
    let late = now.wrapping_sub(timer.due);
    (late < 1 << 31).then_some(late)
}

fn main() {
    let mut timers = Timers::<2>::new();
    let start = u32::MAX - 99;
    host::println!("{:?} {:?}", timers.every(start, 250), timers.every(start, 100));
    host::println!("{:?} {:?}", timers.sleep_for(start), timers.poll(start));
    host::println!("{:?} {:?}", timers.poll(0), timers.sleep_for(0));
}
