use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

// Counts the allocations of each thread.
struct Counting;

thread_local! {
    static CALLS: Cell<u64> = const { Cell::new(0) };
}

// SAFETY: the system does the work; a constant thread-local allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = CALLS.try_with(|calls| calls.set(calls.get() + 1));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn of(values: &[u64]) -> Histogram {
    let mut histogram = Histogram::new();
    values.iter().for_each(|value| histogram.record(*value));
    histogram
}

// What a sorted list would answer.
fn exact(values: &[u64], per_mille: usize) -> u64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted[(sorted.len() * per_mille.min(1_000)).div_ceil(1_000).max(1) - 1]
}

fn close(histogram: &Histogram, values: &[u64]) {
    for per_mille in [0, 1, 10, 250, 333, 500, 501, 900, 990, 999, 1_000, 5_000] {
        let right = exact(values, per_mille);
        let said = histogram.quantile(per_mille as u32).expect("not empty");
        assert!(said >= right, "{said} is less than {right} at {per_mille}");
        let room = if right < 64 { 0 } else { (right - 1) / 32 };
        assert!(said - right <= room, "{said} is too far from {right} at {per_mille}");
    }
}

#[test]
fn nothing_and_one() {
    assert_eq!(Histogram::new().quantile(500), None);
    for value in [0, 1, 63] {
        assert_eq!(of(&[value]).quantile(0), Some(value));
        assert_eq!(of(&[value]).quantile(1_000), Some(value));
    }
}

#[test]
fn small_values_are_exact() {
    let values: Vec<u64> = (0..64).flat_map(|n| vec![n; n as usize % 5 + 1]).collect();
    close(&of(&values), &values);
    assert_eq!(of(&[1, 2, 3, 4]).quantile(500), Some(2));
    assert_eq!(of(&[1, 2, 3, 4]).quantile(501), Some(3));
    assert_eq!(of(&[1, 2, 3]).quantile(333), Some(1));
    assert_eq!(of(&[1, 2, 3]).quantile(334), Some(2));
}

#[test]
fn each_size_of_value() {
    for bit in 0..64 {
        let power = 1_u64 << bit;
        for value in [power - 1, power, power + power / 3, power + (power - 1)] {
            close(&of(&[value]), &[value]);
            close(&of(&[value, 17, value, u64::MAX]), &[value, 17, value, u64::MAX]);
        }
    }
}

#[test]
fn a_long_tail() {
    let mut values = Vec::new();
    let mut seed = 7_u64;
    for _ in 0..30_000 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        values.push((seed >> 33) % 900 + 100);
        if seed % 97 == 0 {
            values.push((seed >> 20) % 40_000_000);
        }
    }
    close(&of(&values), &values);
}

#[test]
fn merged_is_all_together() {
    let fast: Vec<u64> = (0..9_000).map(|n| 100 + n % 50).collect();
    let slow: Vec<u64> = (0..1_000).map(|n| 80_000 + n * 13).collect();
    let mut both = of(&fast);
    both.merge(&of(&slow));
    let all = [fast, slow].concat();
    close(&both, &all);
    both.merge(&Histogram::new());
    close(&both, &all);
    let mut shared = of(&[5, 5, 5, 9]);
    shared.merge(&of(&[5, 5, 5, 20, 20, 20]));
    assert_eq!(shared.quantile(600), Some(5));
    assert_eq!(shared.quantile(601), Some(9));
    let mut none = Histogram::new();
    none.merge(&Histogram::new());
    assert_eq!(none.quantile(1_000), None);
}

#[test]
fn counts_beyond_what_a_product_holds() {
    assert!(!std::mem::needs_drop::<Histogram>());
    let mut histogram = of(&[5, 5, 5, 70]);
    for _ in 0..55 {
        let other = duplicate(&histogram);
        histogram.merge(&other);
    }
    assert_eq!(histogram.quantile(750), Some(5));
    assert_eq!(histogram.quantile(751).map(|said| said / 2), Some(35));
}

// The same counts in a histogram of its own.
fn duplicate(of: &Histogram) -> Histogram {
    let mut copy = Histogram::new();
    copy.merge(of);
    copy
}

#[test]
fn no_heap_and_no_more_than_sixteen_kilobytes() {
    assert!(size_of::<Histogram>() <= 16_384);
    assert!(!std::mem::needs_drop::<Histogram>());
    let before = CALLS.with(Cell::get);
    let mut histogram = Histogram::new();
    for value in 0..200_000_u64 {
        histogram.record(value * value * value);
    }
    histogram.merge(&Histogram::new());
    let said = histogram.quantile(990);
    assert_eq!(CALLS.with(Cell::get), before);
    assert!(said.is_some());
}

// The shortest of some rounds, so that a busy machine does not matter.
fn fastest(value: u64) -> std::time::Duration {
    let mut histogram = Histogram::new();
    let round = |_| {
        let start = std::time::Instant::now();
        for _ in 0..2_000 {
            histogram.record(std::hint::black_box(value));
        }
        start.elapsed()
    };
    (0..20).map(round).min().expect("twenty rounds")
}

#[test]
fn large_values_take_no_longer() {
    let mut histogram = Histogram::new();
    for _ in 0..30_000 {
        histogram.record(u64::MAX);
    }
    assert!(histogram.quantile(500).is_some_and(|said| said == u64::MAX));
    let (small, large) = (fastest(5), fastest(u64::MAX));
    assert!(large < small * 100, "{large:?} for large values, {small:?} for small ones");
}
