// A route of a tram: a list whose nodes each own the next one.
struct Route {
    head: Option<Box<Node>>,
}

struct Node {
    stop: String,
    next: Option<Box<Node>>,
}

impl Route {
    fn new() -> Route {
        Route { head: None }
    }

    // Puts a stop in front of all others.
    fn push_front(&mut self, stop: String) {
        todo!()
    }

    // Removes the first stop and hands it out.
    fn pop_front(&mut self) -> Option<String> {
        todo!()
    }

    // The stops in order.
    fn stops(&self) -> Vec<&str> {
        todo!()
    }

    // Turns the route round, for the way back.
    fn reverse(&mut self) {
        todo!()
    }
}

fn main() {
    let mut route = Route::new();
    for stop in ["Airport", "Museum", "Harbour"] {
        route.push_front(String::from(stop));
    }
    println!("{:?}", route.stops());
    route.reverse();
    println!("{:?}", route.pop_front());
    println!("{:?}", route.stops());
}
