struct Member {
    card: Option<Card>,
}

struct Card {
    points: u32,
    sponsor: Option<String>,
}

// The points on the card; without a card there are none.
fn points(member: &Member) -> u32 {
    match &member.card {
        Some(card) => card.points,
        None => 0,
    }
}

// Who pays for the card.
fn sponsor(member: &Member) -> Option<&str> {
    match &member.card {
        Some(card) => match &card.sponsor {
            Some(name) => Some(name),
            None => None,
        },
        None => None,
    }
}

// The line on the receipt.
fn greeting(member: &Member) -> String {
    match sponsor(member) {
        Some(name) => format!("with thanks to {name}"),
        None => String::from("welcome"),
    }
}

// Half of the points, once there are at least 100.
fn bonus(member: &Member) -> Option<u32> {
    match &member.card {
        Some(card) => {
            if card.points >= 100 {
                Some(card.points / 2)
            } else {
                None
            }
        }
        None => None,
    }
}

fn main() {
    let member = Member {
        card: Some(Card {
            points: 120,
            sponsor: Some(String::from("City Books")),
        }),
    };
    println!("{} points, bonus {:?}", points(&member), bonus(&member));
    println!("{}", greeting(&member));
    println!("{}", greeting(&Member { card: None }));
}
