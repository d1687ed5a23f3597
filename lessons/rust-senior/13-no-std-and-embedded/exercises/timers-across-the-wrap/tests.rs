extern crate std;

use core::cell::Cell;
use std::alloc::{GlobalAlloc, Layout, System};
use std::vec;
use std::vec::Vec;

std::thread_local! {
    static ALLOCATED: Cell<u32> = const { Cell::new(0) };
}

struct Counting;

// SAFETY: all is passed on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATED.set(ALLOCATED.get() + 1);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn due(timer: usize, missed: u32) -> Option<Due> {
    Some(Due { timer, missed })
}

#[test]
fn room_and_periods() {
    let mut timers = Timers::<2>::new();
    assert_eq!(timers.every(5, 0), Err(Refused::BadPeriod));
    assert_eq!(timers.every(5, LONGEST + 1), Err(Refused::BadPeriod));
    assert_eq!(timers.every(5, LONGEST), Ok(0));
    assert_eq!(timers.every(5, 1), Ok(1));
    assert_eq!(timers.every(5, 10), Err(Refused::Full));
    assert_eq!(timers.every(5, 0), Err(Refused::BadPeriod));
    assert_eq!(timers.poll(5 + LONGEST), due(1, LONGEST - 1));
    assert_eq!(timers.poll(5 + LONGEST), due(0, 0));
    assert_eq!(timers.poll(5 + LONGEST), None);
    assert_eq!(Timers::<0>::new().every(0, 1), Err(Refused::Full));
}

#[test]
fn no_timer_no_alarm() {
    let mut none = Timers::<3>::new();
    assert_eq!(none.poll(7), None);
    assert_eq!(none.sleep_for(7), None);
}

#[test]
fn one_timer_in_rhythm() {
    let mut timers = Timers::<1>::new();
    timers.every(1_000, 100).unwrap();
    assert_eq!(timers.sleep_for(1_000), Some(100));
    assert_eq!(timers.poll(1_099), None);
    assert_eq!(timers.sleep_for(1_099), Some(1));
    assert_eq!(timers.sleep_for(1_130), Some(0));
    assert_eq!(timers.poll(1_130), due(0, 0));
    assert_eq!(timers.poll(1_130), None);
    assert_eq!(timers.sleep_for(1_130), Some(70));
    assert_eq!(timers.poll(1_450), due(0, 2));
    assert_eq!(timers.poll(1_450), None);
    assert_eq!(timers.sleep_for(1_450), Some(50));
    assert_eq!(timers.poll(1_500), due(0, 0));
}

#[test]
fn the_one_that_waited_longest() {
    let mut timers = Timers::<4>::new();
    for period in [300, 100, 200, 100] {
        timers.every(0, period).unwrap();
    }
    let mut order = Vec::new();
    while let Some(due) = timers.poll(320) {
        order.push((due.timer, due.missed));
    }
    assert_eq!(order, [(1, 2), (3, 2), (2, 0), (0, 0)]);
    assert_eq!(timers.sleep_for(320), Some(80));
}

#[test]
fn across_the_wrap() {
    let mut timers = Timers::<2>::new();
    let start = u32::MAX - 99;
    timers.every(start, 250).unwrap();
    timers.every(start, 100).unwrap();
    assert_eq!(timers.poll(u32::MAX), None);
    assert_eq!(timers.sleep_for(u32::MAX), Some(1));
    assert_eq!(timers.poll(0), due(1, 0));
    assert_eq!(timers.sleep_for(0), Some(100));
    assert_eq!(timers.poll(160), due(1, 0));
    assert_eq!(timers.poll(160), due(0, 0));
    assert_eq!(timers.poll(160), None);
    assert_eq!(timers.sleep_for(160), Some(40));
}

fn random(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed >> 33
}

// The same with a counter that never ends.
fn poll_model(model: &mut [(u64, u64)], now: u64) -> Option<Due> {
    let (timer, _) = model
        .iter()
        .enumerate()
        .filter(|(_, (due, _))| *due <= now)
        .min_by_key(|(number, (due, _))| (*due, *number))?;
    let (due, period) = &mut model[timer];
    let missed = (now - *due) / *period;
    *due += (missed + 1) * *period;
    Some(Due { timer, missed: u32::try_from(missed).unwrap() })
}

#[test]
fn years_of_running() {
    let mut seed = 9_u64;
    for round in 0..200_u64 {
        let mut now = round * 0x3333_3333;
        let mut timers = Timers::<5>::new();
        let mut model = vec![];
        for _ in 0..5 {
            let period = match random(&mut seed) % 3 {
                0 => 1 + random(&mut seed) % 50,
                1 => 1 + random(&mut seed) % 100_000_000,
                _ => u64::from(LONGEST) - random(&mut seed) % 3,
            };
            let short = u32::try_from(period).unwrap();
            timers.every(now as u32, short).unwrap();
            model.push((now + period, period));
        }
        for _ in 0..60 {
            now += match random(&mut seed) % 4 {
                0 => random(&mut seed) % 60,
                1 => 0,
                _ => random(&mut seed) % 950_000_000,
            };
            let sleep = model.iter().map(|(due, _)| due.saturating_sub(now)).min();
            assert_eq!(timers.sleep_for(now as u32).map(u64::from), sleep);
            loop {
                let wanted = poll_model(&mut model, now);
                assert_eq!(timers.poll(now as u32), wanted);
                if wanted.is_none() {
                    break;
                }
            }
        }
    }
}

#[test]
fn nothing_comes_from_the_heap() {
    let before = ALLOCATED.get();
    let mut timers = Timers::<8>::new();
    for period in 1..9 {
        timers.every(0, period).unwrap();
    }
    let mut calls = 0;
    for now in 0..100 {
        while timers.poll(now).is_some() {
            calls += 1;
        }
        timers.sleep_for(now);
    }
    assert_eq!(calls, (1..9).map(|period| 99 / period).sum::<u32>());
    assert_eq!(ALLOCATED.get(), before, "allocations");
}
