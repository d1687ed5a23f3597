use std::collections::BTreeMap;

trait Handler {
    fn call(&self, number: u32, name: &str) -> String;
}

impl<F: Fn() -> String> Handler for F {
    fn call(&self, _number: u32, _name: &str) -> String {
        self()
    }
}

impl<F: Fn(u32) -> String> Handler for F {
    fn call(&self, number: u32, _name: &str) -> String {
        self(number)
    }
}

impl<F: Fn(u32, &str) -> String> Handler for F {
    fn call(&self, number: u32, name: &str) -> String {
        self(number, name)
    }
}

#[derive(Default)]
struct Router {
    routes: BTreeMap<String, Box<dyn Handler>>,
}

impl Router {
    // Adds a handler, or replaces the one of this path.
    fn add(mut self, path: &str, handler: impl Handler + 'static) -> Router {
        self.routes.insert(path.to_string(), Box::new(handler));
        self
    }

    // What the handler of the path answers.
    fn call(&self, path: &str, number: u32, name: &str) -> Option<String> {
        let route = self.routes.get(path)?;
        Some(route.call(number, name))
    }
}

fn main() {
    let router = Router::default()
        .add("/", || String::from("all stops"))
        .add("/stop", |number| format!("stop {number}"));
    println!("{:?}", router.call("/stop", 4, "Harbour"));
    println!("{:?}", router.call("/x", 1, ""));
}
