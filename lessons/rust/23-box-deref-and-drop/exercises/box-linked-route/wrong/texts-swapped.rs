// The nodes stay where they are, and their texts change places.
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
        let next = self.head.take();
        self.head = Some(Box::new(Node { stop, next }));
    }

    // Removes the first stop and hands it out.
    fn pop_front(&mut self) -> Option<String> {
        let node = *self.head.take()?;
        self.head = node.next;
        Some(node.stop)
    }

    // The stops in order.
    fn stops(&self) -> Vec<&str> {
        let mut stops = Vec::new();
        let mut rest = &self.head;
        while let Some(node) = rest {
            stops.push(node.stop.as_str());
            rest = &node.next;
        }
        stops
    }

    // Turns the route round, for the way back.
    fn reverse(&mut self) {
        fn at(mut rest: &mut Option<Box<Node>>, n: usize) -> &mut String {
            for _ in 0..n {
                rest = &mut rest.as_mut().unwrap().next;
            }
            &mut rest.as_mut().unwrap().stop
        }
        let mut len = 0;
        let mut rest = &self.head;
        while let Some(node) = rest {
            len += 1;
            rest = &node.next;
        }
        for i in 0..len / 2 {
            let a = std::mem::take(at(&mut self.head, i));
            let b = std::mem::replace(at(&mut self.head, len - 1 - i), a);
            *at(&mut self.head, i) = b;
        }
    }
}

impl Drop for Route {
    fn drop(&mut self) {
        while self.pop_front().is_some() {}
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
