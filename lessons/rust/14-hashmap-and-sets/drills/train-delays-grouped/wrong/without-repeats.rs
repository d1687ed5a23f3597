use std::collections::HashMap;

// The delays of each line.
fn group(delays: &[(u32, u32)]) -> HashMap<u32, Vec<u32>> {
    let mut groups: HashMap<u32, Vec<u32>> = HashMap::new();
    for (line, minutes) in delays {
        let list = groups.entry(*line).or_default();
        if !list.contains(minutes) {
            list.push(*minutes);
        }
    }
    groups
}

fn main() {
    let groups = group(&[(7, 4), (2, 11), (7, 9)]);
    println!("line 7: {:?}", groups.get(&7));
}
