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

#[derive(Default)]
struct Book {
    running: Option<(String, u32)>,
    done: HashMap<String, (u32, Answer)>,
}

#[derive(Default)]
struct Payments {
    known: Mutex<Book>,
}

impl Payments {
    fn charge(
        &self,
        key: &str,
        cents: u32,
        provider: impl FnOnce(u32) -> Option<Answer>,
    ) -> Result<Answer, Trouble> {
        {
            let mut book = self.known.lock().unwrap();
            match (&book.running, book.done.get(key)) {
                (Some((running, other)), None) if running == key => {
                    return Err(if *other == cents {
                        Trouble::Busy
                    } else {
                        Trouble::OtherAmount
                    });
                }
                (_, Some((other, _))) if *other != cents => return Err(Trouble::OtherAmount),
                (_, Some((_, answer))) => return Ok(*answer),
                (Some(_) | None, None) => book.running = Some((key.to_string(), cents)),
            }
        }
        let answer = provider(cents);
        let mut book = self.known.lock().unwrap();
        book.running = None; // of whichever key it was
        match answer {
            Some(answer) => {
                book.done.insert(key.to_string(), (cents, answer));
                Ok(answer)
            }
            None => Err(Trouble::Failed),
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
