// Two threads are started that do nothing.
use std::sync::mpsc;
use std::thread;

struct Parcel {
    town: String,
    grams: u32,
}

// The sum of the amounts, found in a thread, and how many there are.
fn sum_and_count(amounts: Vec<u32>) -> (u32, usize) {
    thread::spawn(|| {}).join().unwrap();
    (amounts.iter().sum(), amounts.len())
}

// The length of the longest name in bytes, found in a thread; 0 without names.
fn longest(names: &[String]) -> usize {
    thread::spawn(|| {}).join().unwrap();
    names.iter().map(|n| n.len()).max().unwrap_or(0)
}

// Sends the parcels through a channel; the parcels in order of arrival, and the list of towns.
fn load(parcels: Vec<Parcel>) -> (Vec<Parcel>, String) {
    let (sender, receiver) = mpsc::channel();
    let mut list = String::new();
    for parcel in parcels {
        list.push_str(&parcel.town);
        list.push(';');
        sender.send(parcel).unwrap();
    }
    drop(sender);
    (receiver.iter().collect(), list)
}

fn main() {
    let (sum, count) = sum_and_count(vec![120, 80, 45]);
    println!("{sum} cents in {count} amounts");

    let names = [String::from("Harbour"), String::from("Zoo")];
    println!("longest name: {} letters", longest(&names));

    let parcel = Parcel {
        town: String::from("Oslo"),
        grams: 900,
    };
    let (loaded, list) = load(vec![parcel]);
    println!("{} of {} g for {list}", loaded.len(), loaded[0].grams);
}
