// The key stands in the body three times, and a call in it runs twice.
use std::collections::HashMap;

macro_rules! hashmap {
    () => {
        HashMap::new()
    };
    ($($key:expr => $value:expr),+ $(,)?) => {{
        let mut map = HashMap::new();
        $(
            if !map.contains_key(&$key) {
                map.insert($key, $value);
            } else {
                map.insert($key, $value);
            }
        )+
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
