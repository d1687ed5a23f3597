use std::collections::HashMap;
use std::sync::Mutex;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Answer {
    Booked(u32),
    Declined,
}

#[derive(Debug, PartialEq)]
enum Trouble {
    Busy,
    OtherAmount,
    Failed,
}

enum Entry {
    Running(u32),
    Done(u32, Answer),
}

#[derive(Default)]
struct Payments {
    known: Mutex<HashMap<String, Entry>>,
}

impl Payments {
    fn charge(
        &self,
        key: &str,
        cents: u32,
        provider: impl FnOnce(u32) -> Option<Answer>,
    ) -> Result<Answer, Trouble> {
        {
            let mut known = self.known.lock().unwrap();
            match known.get(key) {
                Some(Entry::Running(other) | Entry::Done(other, _)) if *other != cents => {
                    return Err(Trouble::OtherAmount);
                }
                Some(Entry::Running(_)) => return Err(Trouble::Busy),
                Some(Entry::Done(_, answer)) => return Ok(*answer),
                None => None::<Entry>,
            };
        }
        let answer = provider(cents);
        let mut known = self.known.lock().unwrap();
        match answer {
            Some(answer) => {
                known.insert(key.to_string(), Entry::Done(cents, answer));
                Ok(answer)
            }
            None => {
                known.remove(key);
                Err(Trouble::Failed)
            }
        }
    }
}

fn main() {
    let payments = Payments::default();
    for cents in [4_900, 4_900, 0] {
        let answer = payments.charge("k-17", cents, |cents| match cents {
            0 => Some(Answer::Declined),
            cents => Some(Answer::Booked(cents)),
        });
        println!("{answer:?}");
    }
}
