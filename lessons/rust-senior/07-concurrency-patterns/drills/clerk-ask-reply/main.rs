use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

enum Command {
    Pay(u64),
    Ask(Sender<u64>),
}

// Owns the till until all senders are gone.
fn clerk(commands: Receiver<Command>) {
    let mut till = 0;
    for command in commands {
        match command {
            Command::Pay(cents) => till += cents,
            Command::Ask(answer) => {
                let _ = answer.send(till);
            }
        }
    }
}

// What is in the till, if the clerk is there.
fn total(till: &Sender<Command>) -> Option<u64> {
    todo!()
}

fn main() {
    let (till, commands) = channel();
    let work = thread::spawn(move || clerk(commands));
    till.send(Command::Pay(250)).unwrap();
    till.send(Command::Pay(90)).unwrap();
    println!("{:?}", total(&till));
    drop(till);
    work.join().unwrap();
}
