use std::thread;

// The points of a player, 0 for one who panicked.
fn answer(player: fn() -> u32) -> u32 {
    thread::spawn(player).join().unwrap()
}

fn main() {
    println!("{}", answer(|| 3));
}
