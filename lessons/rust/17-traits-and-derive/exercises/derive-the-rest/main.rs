use std::cmp::Ordering;
use std::fmt;

#[derive(Debug, Clone, Copy)]
enum Urgency {
    High,
    Normal,
    Low,
}

impl Urgency {
    fn rank(&self) -> u8 {
        match self {
            Urgency::Low => 0,
            Urgency::Normal => 1,
            Urgency::High => 2,
        }
    }
}

impl PartialEq for Urgency {
    fn eq(&self, other: &Urgency) -> bool {
        self.rank() == other.rank()
    }
}

impl Eq for Urgency {}

impl Ord for Urgency {
    fn cmp(&self, other: &Urgency) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for Urgency {
    fn partial_cmp(&self, other: &Urgency) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Default for Urgency {
    fn default() -> Urgency {
        Urgency::Normal
    }
}

struct Session {
    user: String,
    token: String,
    urgency: Urgency,
    attempts: u32,
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

impl PartialEq for Session {
    fn eq(&self, other: &Session) -> bool {
        self.user == other.user
            && self.token == other.token
            && self.urgency == other.urgency
            && self.attempts == other.attempts
    }
}

impl Default for Session {
    fn default() -> Session {
        Session {
            user: String::new(),
            token: String::new(),
            urgency: Urgency::default(),
            attempts: 0,
        }
    }
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

fn main() {
    let mut session = Session::default();
    session.user.push_str("ines");
    session.token.push_str("8f3a");
    println!("{:?}", session.clone());
    println!("{}", session == Session::default());
    println!("{}", Urgency::High > Urgency::Low);
}
