use std::sync::mpsc::{SyncSender, sync_channel};

// Hands the value on, or counts it as lost; never waits.
fn report(sender: &SyncSender<u32>, value: u32, lost: &mut u32) {
    let _ = sender.try_send(value);
    *lost += 1;
}

fn main() {
    let (sender, receiver) = sync_channel(2);
    let mut lost = 0;
    for value in 1..=5 {
        report(&sender, value, &mut lost);
    }
    drop(sender);
    println!("{:?}, {lost} lost", receiver.iter().collect::<Vec<_>>());
}
