enum State {
    Open,
    Paid,
    Sent,
}

fn label(state: State) -> &'static str {
    match state {
        State::Open => "open",
    }
}

fn main() {
    println!("{}{}", label(State::Paid), label(State::Sent));
}
