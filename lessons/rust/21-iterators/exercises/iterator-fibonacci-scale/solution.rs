// The numbers a team estimates with: 1, 2, 3, 5, 8 and so on, each the sum of the two before it.
struct Scale {
    current: Option<u32>,
    following: Option<u32>,
}

impl Scale {
    fn new() -> Scale {
        Scale {
            current: Some(1),
            following: Some(2),
        }
    }
}

// Ends when the next number does not fit into a u32.
impl Iterator for Scale {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let value = self.current?;
        self.current = self.following;
        self.following = self.following.and_then(|n| n.checked_add(value));
        Some(value)
    }
}

// The smallest number of the scale that is not below the guess, if there is one.
fn round_up(guess: u32) -> Option<u32> {
    Scale::new().find(|points| *points >= guess)
}

// The numbers of the scale up to a limit, the largest first.
fn cards(limit: u32) -> Vec<u32> {
    let mut cards: Vec<u32> = Scale::new().take_while(|points| *points <= limit).collect();
    cards.reverse();
    cards
}

fn main() {
    println!("{:?}", cards(21));
    println!("{:?} {:?}", round_up(4), round_up(u32::MAX));
}
