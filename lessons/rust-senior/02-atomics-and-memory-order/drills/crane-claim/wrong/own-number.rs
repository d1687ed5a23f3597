use std::sync::atomic::{AtomicU32, Ordering};

// The orderings of a claim that succeeds, and of one that is refused.
const CLAIMED: Ordering = Ordering::Acquire;
const REFUSED: Ordering = Ordering::Relaxed;

// Claims the crane for a ship, or tells which ship has it.
fn claim(owner: &AtomicU32, ship: u32) -> Result<(), u32> {
    owner
        .compare_exchange(0, ship, CLAIMED, REFUSED)
        .map(|_| ())
        .map_err(|_| ship)
}

fn free(owner: &AtomicU32) {
    owner.store(0, Ordering::Release);
}

fn main() {
    let owner = AtomicU32::new(0);
    println!("{:?} {:?}", claim(&owner, 7), claim(&owner, 9));
    free(&owner);
    println!("{:?}", claim(&owner, 9));
}
