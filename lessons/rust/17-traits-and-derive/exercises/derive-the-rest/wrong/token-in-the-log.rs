// `Debug` is derived as well, and the token appears in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Urgency {
    Low,
    #[default]
    Normal,
    High,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Session {
    user: String,
    token: String,
    urgency: Urgency,
    attempts: u32,
}

fn main() {
    let mut session = Session::default();
    session.user.push_str("ines");
    session.token.push_str("8f3a");
    println!("{:?}", session.clone());
    println!("{}", session == Session::default());
    println!("{}", Urgency::High > Urgency::Low);
}
