// Cheat: the first name and the first route are copied.
// Takes a route and a stop, puts the stop at the end, and gives the route back.
fn add_stop(mut route: Vec<String>, stop: String) -> Vec<String> {
    route.push(stop);
    route
}

// Takes two routes and gives back one: the stops of `second` follow those of `first`.
fn join(mut first: Vec<String>, second: Vec<String>) -> Vec<String> {
    for stop in second {
        first.push(stop);
    }
    first
}

// Takes two names and gives back the longer one, or `a` if they are equally long.
fn longer(a: String, b: String) -> String {
    if b.len() > a.len() { b } else { format!("{a}") }
}

fn main() {
    let route = add_stop(Vec::new(), String::from("Harbour"));
    let route = add_stop(route, String::from("Museum"));
    let night = add_stop(Vec::new(), String::from("Airport"));
    let route = join(route, night);
    for stop in route {
        println!("{stop}");
    }
    let name = longer(String::from("Harbour"), String::from("Museum"));
    println!("longer: {name}");
}
