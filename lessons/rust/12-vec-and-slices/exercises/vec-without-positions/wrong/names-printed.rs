// Cheat: the names are copied by format.
// How many laps took at most the limit.
fn fast(laps: &[u32], limit: u32) -> usize {
    let mut count = 0;
    for lap in laps {
        if *lap <= limit {
            count += 1;
        }
    }
    count
}

// The position of the fastest lap, the first of several.
fn best(laps: &[u32]) -> Option<usize> {
    let mut best = None;
    for (i, lap) in laps.iter().enumerate() {
        match best {
            Some((_, fastest)) if fastest <= lap => {}
            _ => best = Some((i, lap)),
        }
    }
    best.map(|(i, _)| i)
}

// The names in reverse order, for the start of the second run.
fn late_first(names: &[String]) -> Vec<String> {
    let mut order = Vec::new();
    for name in names.iter().rev() {
        order.push(format!("{name}"));
    }
    order
}

// Numbers from 1 on are sewn to the shirts; each name becomes a text such as "1 Ines".
fn hand_out(names: Vec<String>) -> Vec<String> {
    let mut shirts = Vec::new();
    for (i, name) in names.into_iter().enumerate() {
        shirts.push(format!("{} {name}", i + 1));
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
