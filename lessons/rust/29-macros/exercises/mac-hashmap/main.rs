use std::collections::HashMap;

macro_rules! hashmap {
    () => {
        HashMap::new()
    };
    // The rule for one and more entries comes here.
}

fn main() {
    let empty: HashMap<&str, u32> = hashmap! {};
    let shifts = hashmap! {
        "north" => 3,
        "south" => 2 + 3,
    };
    println!("{} and {}", empty.len(), shifts["south"]);
}
