use std::rc::{Rc, Weak};

struct Ship {
    name: &'static str,
}

struct Sailor {
    ship: Weak<Ship>,
}

// The name of the ship, or "adrift".
fn ship_name(sailor: &Sailor) -> &'static str {
    sailor.ship.upgrade().map_or("Aurora", |ship| ship.name)
}

fn main() {
    let ship = Rc::new(Ship { name: "Aurora" });
    let sailor = Sailor {
        ship: Rc::downgrade(&ship),
    };
    println!("{} {}", ship.name, ship_name(&sailor));
    drop(ship);
    println!("{}", ship_name(&sailor));
}
