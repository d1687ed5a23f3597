use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

struct Hall {
    // One entry for each seat: the name it is booked for, if any.
    seats: Mutex<Vec<Option<String>>>,
    refused: AtomicU64,
}

impl Hall {
    fn new(size: usize) -> Hall {
        Hall {
            seats: Mutex::new(vec![None; size]),
            refused: AtomicU64::new(0),
        }
    }

    // Books one seat, counted from 0.
    fn book(&self, seat: usize, name: &str) -> bool {
        let mut seats = self.seats.lock().unwrap();
        if seat < seats.len() && seats[seat].is_none() {
            seats[seat] = Some(String::from(name));
            true
        } else {
            self.refused.fetch_add(1, Ordering::Relaxed);
            false
        }
    }

    // Books the first two free seats side by side; the number of the left one.
    fn book_pair(&self, name: &str) -> Option<usize> {
        let mut seats = self.seats.lock().unwrap();
        for right in 1..seats.len() {
            let left = right - 1;
            if seats[left].is_none() && seats[right].is_none() {
                seats[left] = Some(String::from(name));
                seats[right] = Some(String::from(name));
                return Some(left);
            }
        }
        self.refused.fetch_add(1, Ordering::Relaxed);
        None
    }

    // The seats of a name, in ascending order.
    fn taken_by(&self, name: &str) -> Vec<usize> {
        let mut taken = Vec::new();
        for (seat, owner) in self.seats.lock().unwrap().iter().enumerate() {
            if owner.as_deref() == Some(name) {
                taken.push(seat);
            }
        }
        taken
    }

    fn refused(&self) -> u64 {
        self.refused.load(Ordering::Relaxed)
    }
}

fn main() {
    let hall = Hall::new(5);
    hall.book(1, "Noor");
    thread::scope(|scope| {
        scope.spawn(|| hall.book_pair("Ines"));
        scope.spawn(|| hall.book(9, "Sam"));
    });
    println!("Ines sits on {:?}", hall.taken_by("Ines"));
    println!("{} refused", hall.refused());
}
