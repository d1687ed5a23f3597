use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Leader {
    follower: Rc<Follower>,
}

struct Follower {
    name: String,
    leader: RefCell<Option<Rc<Leader>>>,
}

// A pair: the leader owns the follower, the follower knows the leader.
fn pair(name: &str) -> Rc<Leader> {
    let follower = Rc::new(Follower {
        name: String::from(name),
        leader: RefCell::default(),
    });
    let leader = Rc::new(Leader { follower });
    *leader.follower.leader.borrow_mut() = Rc::downgrade(&leader).upgrade();
    leader
}

fn main() {
    let leader = pair("Ines");
    println!("{} {}", leader.follower.name, Rc::strong_count(&leader));
}
