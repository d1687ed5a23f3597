use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

#[derive(Default)]
struct Table {
    high_water: AtomicU32,
    ready: AtomicBool,
}

// Raises the flag: who sees it also sees what was written before.
fn raise(ready: &AtomicBool) {
    ready.store(true, Ordering::SeqCst);
}

// Whether the flag is raised.
fn is_raised(ready: &AtomicBool) -> bool {
    ready.load(Ordering::SeqCst)
}

fn publish(table: &Table, minutes: u32) {
    table.high_water.store(minutes, Ordering::Relaxed);
    raise(&table.ready);
}

fn look(table: &Table) -> Option<u32> {
    if is_raised(&table.ready) {
        Some(table.high_water.load(Ordering::Relaxed))
    } else {
        None
    }
}

fn main() {
    let table = Table::default();
    publish(&table, 742);
    println!("{:?}", look(&table));
}
