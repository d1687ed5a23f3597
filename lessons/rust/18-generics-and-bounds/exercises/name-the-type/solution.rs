trait Unit {
    fn unit() -> String;
}

struct Celsius;
struct Kelvin;

impl Unit for Celsius {
    fn unit() -> String {
        String::from("degrees Celsius")
    }
}

impl Unit for Kelvin {
    fn unit() -> String {
        String::from("kelvin")
    }
}

fn unit_of<T: Unit>() -> String {
    T::unit()
}

// The address with the port in five digits; what is no port counts as 0.
fn address(host: &str, port: &str) -> String {
    let port: u16 = port.trim().parse().unwrap_or_default();
    format!("{host}:{port:05}")
}

// Two counters of a router, added.
fn both_directions(first: u32, second: u32) -> u64 {
    u64::from(first) + u64::from(second)
}

// The number of stops and the last of them.
fn last_stop(route: &str) -> String {
    let stops: Vec<&str> = route.split(',').collect();
    match stops.last() {
        Some(stop) => format!("{} stops to {stop}", stops.len()),
        None => String::from("no stops"),
    }
}

// The heading of the table.
fn heading() -> String {
    let unit = unit_of::<Celsius>();
    format!("temperature in {unit}")
}

fn main() {
    println!("{}", address("db-2", "5432"));
    println!("{}", both_directions(4_000_000_000, 4_000_000_000));
    println!("{}", last_stop("Harbour,Museum,Airport"));
    println!("{}, not {}", heading(), unit_of::<Kelvin>());
}
