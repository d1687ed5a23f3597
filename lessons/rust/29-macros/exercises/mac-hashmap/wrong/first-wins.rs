// The first value of a key stays, where the later one should win.
use std::collections::HashMap;

macro_rules! hashmap {
    () => {
        HashMap::new()
    };
    ($($key:expr => $value:expr),+ $(,)?) => {{
        let mut map = HashMap::new();
        $(map.entry($key).or_insert($value);)+
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
