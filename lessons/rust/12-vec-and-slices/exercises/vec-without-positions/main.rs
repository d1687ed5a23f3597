// How many laps took at most the limit.
fn fast(laps: &Vec<u32>, limit: u32) -> usize {
    let mut count = 0;
    for i in 0..laps.len() {
        if laps[i] <= limit {
            count += 1;
        }
    }
    count
}

// The position of the fastest lap, the first of several.
fn best(laps: &Vec<u32>) -> Option<usize> {
    let mut best = None;
    for i in 0..laps.len() {
        match best {
            Some(b) => {
                if laps[i] < laps[b] {
                    best = Some(i);
                }
            }
            None => best = Some(i),
        }
    }
    best
}

// The names in reverse order, for the start of the second run.
fn late_first(names: &Vec<String>) -> Vec<String> {
    let mut order = Vec::new();
    for i in 0..names.len() {
        order.insert(0, names[i].clone());
    }
    order
}

// Numbers from 1 on are sewn to the shirts; each name becomes a text such as "1 Ines".
fn hand_out(names: Vec<String>) -> Vec<String> {
    let mut rest = names;
    let mut shirts = Vec::new();
    let mut number = 1;
    while !rest.is_empty() {
        let name = rest.remove(0);
        shirts.push(format!("{number} {name}"));
        number += 1;
    }
    shirts
}

fn main() {
    let laps = vec![71, 64, 68];
    println!("{} fast laps, best: {:?}", fast(&laps, 68), best(&laps));
    let names = vec![String::from("Ines"), String::from("Amir")];
    println!("{:?}", late_first(&names));
    println!("{:?}", hand_out(names));
}
