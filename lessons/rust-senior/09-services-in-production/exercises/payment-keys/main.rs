use std::collections::HashMap;
use std::sync::Mutex;

#[allow(dead_code)]
#[derive(Debug, Clone, Copy, PartialEq)]
enum Answer {
    Booked(u32),
    Declined,
}

#[allow(dead_code)]
#[derive(Debug, PartialEq)]
enum Trouble {
    Busy,
    OtherAmount,
    Failed,
}

#[derive(Default)]
struct Payments {
    known: Mutex<HashMap<String, Answer>>,
}

impl Payments {
    fn charge(
        &self,
        key: &str,
        cents: u32,
        provider: impl FnOnce(u32) -> Option<Answer>,
    ) -> Result<Answer, Trouble> {
        let answer = provider(cents).ok_or(Trouble::Failed)?;
        let mut known = self.known.lock().unwrap();
        Ok(*known.entry(key.to_string()).or_insert(answer))
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
