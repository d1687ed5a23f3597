use std::collections::HashMap;

macro_rules! hashmap {
    () => {
        HashMap::new()
    };
    ($($key:expr => $value:expr),+ $(,)?) => {{
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
