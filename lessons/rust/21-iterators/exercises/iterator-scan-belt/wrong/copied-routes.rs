// The routes were cloned so that they can be taken apart and counted.
// The weights above the limit, in their order.
fn heavy(grams: &[u32], limit: u32) -> Vec<u32> {
    grams.iter().filter(|g| **g > limit).copied().collect()
}

// How many weights are below the limit.
fn light(grams: &[u32], limit: u32) -> usize {
    grams.iter().filter(|g| **g < limit).count()
}

// How many routes have a name of more than `letters` bytes, and how many routes there are.
fn long_names(routes: Vec<String>, letters: usize) -> (usize, usize) {
    let long = routes
        .clone()
        .into_iter()
        .filter(|name| name.len() > letters)
        .count();
    (long, routes.len())
}

fn main() {
    let grams = [1250, 399, 80, 2100];
    println!(
        "{:?} and {} light ones",
        heavy(&grams, 1000),
        light(&grams, 400)
    );

    let routes = vec![String::from("Harbour"), String::from("Museum")];
    println!("{:?}", long_names(routes, 6));
}
