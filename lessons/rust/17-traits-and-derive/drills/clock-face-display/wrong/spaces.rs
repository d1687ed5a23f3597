use std::fmt;

struct Time {
    hour: u8,
    minute: u8,
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:2}:{:2}", self.hour, self.minute)
    }
}

fn main() {
    println!("{}", Time { hour: 7, minute: 5 });
}
