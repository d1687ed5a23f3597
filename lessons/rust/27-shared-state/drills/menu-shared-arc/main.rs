use std::rc::Rc;
use std::thread::{self, JoinHandle};

type Shared = Rc<String>;

// A waiter who reads out how long the menu is.
fn waiter(menu: &Shared) -> JoinHandle<(usize, Shared)> {
    let menu = Rc::clone(menu);
    thread::spawn(move || (menu.len(), menu))
}

fn main() {
    let menu = Shared::new(String::from("soup, salad"));
    let waiters = [waiter(&menu), waiter(&menu)];
    for waiter in waiters {
        println!("{:?}", waiter.join().ok());
    }
}
