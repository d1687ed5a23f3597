// Keys may only be literals; a variable or a call is no key.
use std::collections::HashMap;

macro_rules! hashmap {
    () => {
        HashMap::new()
    };
    ($($key:literal => $value:expr),+ $(,)?) => {{
        let mut map = HashMap::new();
        $(map.insert($key, $value);)+
        map
    }};
}

fn main() {
    let empty: HashMap<&str, u32> = hashmap! {};
    let shifts = hashmap! {
        "north" => 3,
        "south" => 2 + 3,
    };
    println!("{} and {}", empty.len(), shifts["south"]);
}
