fn main() {
    let route = String::from("Graz-Wien");
    let stops = route.split('-');
    drop(route);
    println!("{}", stops.count());
}
