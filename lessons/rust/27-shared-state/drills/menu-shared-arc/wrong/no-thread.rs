use std::rc::Rc;
use std::thread::{self, JoinHandle};

type Shared = Rc<String>;

// A waiter who reads out how long the menu is.
fn waiter(menu: &Shared) -> JoinHandle<(usize, Shared)> {
    let menu = Rc::clone(menu);
    let length = menu.len();
    drop(menu);
    thread::spawn(move || (length, Shared::new(String::new())))
}

fn main() {
    let menu = Shared::new(String::from("soup, salad"));
    let waiters = [waiter(&menu), waiter(&menu)];
    for waiter in waiters {
        println!("{:?}", waiter.join().ok());
    }
}
