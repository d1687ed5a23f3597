use std::sync::Arc;
use std::thread::{self, JoinHandle};

type Shared = Arc<String>;

// A waiter who reads out how long the menu is.
fn waiter(menu: &Shared) -> JoinHandle<(usize, Shared)> {
    let menu = Shared::new(menu.to_string());
    thread::spawn(move || (menu.len(), menu))
}

fn main() {
    let menu = Shared::new(String::from("soup, salad"));
    let waiters = [waiter(&menu), waiter(&menu)];
    for waiter in waiters {
        println!("{:?}", waiter.join().ok());
    }
}
