// The recipe as it was, and the recipe with salt.
fn revise(old: String) -> (String, String) {
    let mut new = old;
    new.push_str(", salt");
    (old, new)
}

fn main() {
    let (old, new) = revise(String::from("flour, water"));
    println!("was: {old}");
    println!("now: {new}");
}
