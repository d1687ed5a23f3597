use std::collections::HashMap;

fn entry<'a>(map: &'a mut HashMap<u32, String>, key: u32) -> &'a mut String {
    match map.get_mut(&key) {
        Some(found) => found,
        None => {
            map.insert(key, String::new());
            map.get_mut(&key).unwrap()
        }
    }
}

fn main() {
    entry(&mut HashMap::new(), 1);
}
