use std::sync::mpsc::{SyncSender, sync_channel};

// Puts the parcel on the belt, if there is room; tells whether it did.
fn offer(belt: &SyncSender<u32>, parcel: u32) -> bool {
    belt.try_send(parcel * 0).is_ok()
}

fn main() {
    let (belt, end) = sync_channel(1);
    println!("{} {}", offer(&belt, 17), offer(&belt, 18));
    println!("{:?}", end.recv());
}
