// The guard stores the gate and forgets to close it.
use crossing::Gate;
use std::ops::{Deref, DerefMut};

mod crossing {
    // A level crossing that trams and people share.
    pub struct Gate {
        pub open: bool,
        repairs: u32,
    }

    impl Gate {
        // An open gate that was repaired so often.
        pub fn after(repairs: u32) -> Gate {
            Gate {
                open: true,
                repairs,
            }
        }

        // Does a step of a repair and counts it. Nobody works at an open gate.
        pub fn step(&mut self) {
            assert!(!self.open, "somebody works at an open gate");
            self.repairs += 1;
        }

        pub fn repairs(&self) -> u32 {
            self.repairs
        }
    }
}

// Keeps a gate closed as long as it lives. It stands for the gate and opens it again at its end.
struct Closed<'a> {
    gate: &'a mut Gate,
}

impl<'a> Closed<'a> {
    fn new(gate: &'a mut Gate) -> Closed<'a> {
        Closed { gate }
    }
}

impl Deref for Closed<'_> {
    type Target = Gate;

    fn deref(&self) -> &Gate {
        self.gate
    }
}

impl DerefMut for Closed<'_> {
    fn deref_mut(&mut self) -> &mut Gate {
        self.gate
    }
}

impl Drop for Closed<'_> {
    fn drop(&mut self) {
        self.gate.open = true;
    }
}

// Closes the gate and does the steps, one by one. A step without a text is an error
// and ends the work. The gate is open afterwards, whatever happens.
fn repair(gate: &mut Gate, steps: &[&str]) -> Result<(), String> {
    let mut closed = Closed::new(gate);
    for (place, step) in steps.iter().enumerate() {
        if step.is_empty() {
            return Err(format!("step {place} is empty"));
        }
        closed.step();
    }
    Ok(())
}

fn main() {
    let mut gate = Gate::after(0);
    println!("{:?}", repair(&mut gate, &["oil", "", "paint"]));
    println!("open {}, {} repairs", gate.open, gate.repairs());
}
