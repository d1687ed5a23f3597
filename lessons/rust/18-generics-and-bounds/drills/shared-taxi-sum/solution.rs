// What each of the friends pays, in cents; there is at least one.
fn share(fares: &[u32], friends: u32) -> u32 {
    fares.iter().sum::<u32>() / friends
}

fn main() {
    println!("{} cents", share(&[1_250, 900], 3));
}
