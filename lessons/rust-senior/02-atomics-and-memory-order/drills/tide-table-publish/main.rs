use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

#[derive(Default)]
struct Table {
    high_water: AtomicU32,
    ready: AtomicBool,
}

fn publish(table: &Table, minutes: u32) {
    table.high_water.store(minutes, Ordering::Relaxed);
    table.ready.store(true, Ordering::Acquire);
}

fn look(table: &Table) -> Option<u32> {
    if table.ready.load(Ordering::Release) {
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
