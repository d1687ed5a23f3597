// One implementation is still written by hand.
use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Urgency {
    Low,
    #[default]
    Normal,
    High,
}

#[derive(PartialEq, Default)]
struct Session {
    user: String,
    token: String,
    urgency: Urgency,
    attempts: u32,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "Session({}, token ***, {:?}, {} attempts)",
            self.user, self.urgency, self.attempts
        )
    }
}

impl Clone for Session {
    fn clone(&self) -> Session {
        Session {
            user: self.user.clone(),
            token: self.token.clone(),
            urgency: self.urgency,
            attempts: self.attempts,
        }
    }
}

fn main() {
    let mut session = Session::default();
    session.user.push_str("ines");
    session.token.push_str("8f3a");
    println!("{:?}", session.clone());
    println!("{}", session == Session::default());
    println!("{}", Urgency::High > Urgency::Low);
}
