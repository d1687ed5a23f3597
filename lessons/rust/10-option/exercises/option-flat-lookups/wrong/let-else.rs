// Cheat: let else in place of the matches.
struct Member {
    card: Option<Card>,
}

struct Card {
    points: u32,
    sponsor: Option<String>,
}

// The points on the card; without a card there are none.
fn points(member: &Member) -> u32 {
    let Some(card) = &member.card else {
        return 0;
    };
    card.points
}

// Who pays for the card.
fn sponsor(member: &Member) -> Option<&str> {
    let card = member.card.as_ref()?;
    card.sponsor.as_deref()
}

// The line on the receipt.
fn greeting(member: &Member) -> String {
    let Some(name) = sponsor(member) else {
        return String::from("welcome");
    };
    format!("with thanks to {name}")
}

// Half of the points, once there are at least 100.
fn bonus(member: &Member) -> Option<u32> {
    member
        .card
        .as_ref()
        .map(|card| card.points)
        .filter(|points| *points >= 100)
        .map(|points| points / 2)
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
