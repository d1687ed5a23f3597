// Whether the oven must be switched off.
fn too_hot(degrees: u32) -> bool {
    let limit = "85";
    degrees.to_string().as_str() > limit
}

fn main() {
    println!("{}", too_hot(90));
}
