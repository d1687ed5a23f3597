// `repair` never closes the gate.
use std::ops::{Deref, DerefMut};

// A level crossing that trams and people share.
struct Gate {
    open: bool,
    repairs: u32,
}

// Keeps a gate closed as long as it lives. It stands for the gate and opens it again at its end.
struct Closed<'a> {
    gate: &'a mut Gate,
}

impl<'a> Closed<'a> {
    fn new(gate: &'a mut Gate) -> Closed<'a> {
        gate.open = false;
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

// Closes the gate, does the steps, and counts each one in `repairs`. A step without a text is an error
// and ends the work. The gate is open afterwards, whatever happens.
fn repair(gate: &mut Gate, steps: &[&str]) -> Result<(), String> {
    for (place, step) in steps.iter().enumerate() {
        if step.is_empty() {
            return Err(format!("step {place} is empty"));
        }
        gate.repairs += 1;
    }
    Ok(())
}
fn main() {
    let mut gate = Gate {
        open: true,
        repairs: 0,
    };
    println!("{:?}", repair(&mut gate, &["oil", "", "paint"]));
    println!("open {}, {} repairs", gate.open, gate.repairs);
}
