// Silent stations send too, so that messages can be counted.
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

// Measures every station in a thread of its own; the readings by station number.
fn gather(stations: &[u32], measure: fn(u32) -> Option<u32>) -> Vec<(u32, u32)> {
    let (sender, receiver) = mpsc::channel();
    for station in stations {
        let station = *station;
        let sender = sender.clone();
        thread::spawn(move || {
            sender.send((station, measure(station))).unwrap();
        });
    }
    let mut readings = Vec::new();
    for (station, speed) in receiver.iter().take(stations.len()) {
        if let Some(speed) = speed {
            readings.push((station, speed));
        }
    }
    readings.sort();
    readings
}

// Collects readings of stations that are started one after the other.
struct Collector {
    sender: Sender<u32>,
    receiver: Receiver<u32>,
}

impl Collector {
    fn new() -> Collector {
        let (sender, receiver) = mpsc::channel();
        Collector { sender, receiver }
    }

    fn start(&self, station: u32, measure: fn(u32) -> Option<u32>) {
        let sender = self.sender.clone();
        thread::spawn(move || {
            if let Some(speed) = measure(station) {
                sender.send(speed).unwrap();
            }
        });
    }

    // Waits for all stations that were started; their readings in ascending order.
    fn finish(self) -> Vec<u32> {
        drop(self.sender);
        let mut speeds: Vec<u32> = self.receiver.iter().collect();
        speeds.sort();
        speeds
    }
}

fn main() {
    // then_some makes Some of its argument if the condition holds, and None otherwise.
    let wind = |station| (station != 2).then_some(station * 10);
    println!("{:?}", gather(&[3, 2, 1], wind));

    let collector = Collector::new();
    collector.start(1, wind);
    collector.start(4, wind);
    println!("{:?}", collector.finish());
}
