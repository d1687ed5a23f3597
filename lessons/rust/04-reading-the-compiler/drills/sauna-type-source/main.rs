// Whether the oven must be switched off.
fn too_hot(degrees: u32) -> bool {
    let limit = "85";
    degrees > limit
}

fn main() {
    println!("{}", too_hot(90));
}
