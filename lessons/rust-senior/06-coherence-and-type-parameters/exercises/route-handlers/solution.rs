use std::collections::BTreeMap;

trait Handler<Args> {
    fn call(&self, number: u32, name: &str) -> String;
}

impl<F: Fn() -> String> Handler<()> for F {
    fn call(&self, _number: u32, _name: &str) -> String {
        self()
    }
}

impl<F: Fn(u32) -> String> Handler<(u32,)> for F {
    fn call(&self, number: u32, _name: &str) -> String {
        self(number)
    }
}

impl<F: Fn(u32, &str) -> String> Handler<(u32, &str)> for F {
    fn call(&self, number: u32, name: &str) -> String {
        self(number, name)
    }
}

type Route = Box<dyn Fn(u32, &str) -> String>;

#[derive(Default)]
struct Router {
    routes: BTreeMap<String, Route>,
}

impl Router {
    // Adds a handler, or replaces the one of this path.
    fn add<Args>(mut self, path: &str, handler: impl Handler<Args> + 'static) -> Router {
        let run = move |number: u32, name: &str| handler.call(number, name);
        self.routes.insert(path.to_string(), Box::new(run));
        self
    }

    // What the handler of the path answers.
    fn call(&self, path: &str, number: u32, name: &str) -> Option<String> {
        let route = self.routes.get(path)?;
        Some(route(number, name))
    }
}

fn main() {
    let router = Router::default()
        .add("/", || String::from("all stops"))
        .add("/stop", |number| format!("stop {number}"));
    println!("{:?}", router.call("/stop", 4, "Harbour"));
    println!("{:?}", router.call("/x", 1, ""));
}
