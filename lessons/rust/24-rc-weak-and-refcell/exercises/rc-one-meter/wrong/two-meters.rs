// The display got a meter of its own, through which no water runs.
use std::cell::{Cell, RefCell};
use std::rc::Rc;

struct Meter {
    litres: Cell<u64>,
    notes: RefCell<Vec<u64>>,
}

struct Pump {
    meter: Rc<Meter>,
}

struct Display {
    meter: Rc<Meter>,
}

impl Pump {
    fn run(&self, litres: u64) {
        self.meter.litres.set(self.meter.litres.get() + litres);
    }
}

impl Display {
    // Writes down what the meter shows now.
    fn note(&self) {
        let shown = self.meter.litres.get();
        self.meter.notes.borrow_mut().push(shown);
    }

    // The difference between the last two notes; 0 while there are fewer than two.
    fn last_use(&self) -> u64 {
        let notes = self.meter.notes.borrow();
        if notes.len() < 2 {
            return 0;
        }
        notes[notes.len() - 1] - notes[notes.len() - 2]
    }
}

// A pump and a display at one meter.
fn install() -> (Pump, Display) {
    let meter = Rc::new(Meter {
        litres: Cell::new(0),
        notes: RefCell::new(Vec::new()),
    });
    let pump = Pump {
        meter: Rc::clone(&meter),
    };
    let meter = Rc::new(Meter {
        litres: Cell::new(0),
        notes: RefCell::new(Vec::new()),
    });
    (pump, Display { meter })
}

fn main() {
    let (pump, display) = install();
    pump.run(40);
    display.note();
    pump.run(15);
    display.note();
    println!("{} litres since the last note", display.last_use());
}
