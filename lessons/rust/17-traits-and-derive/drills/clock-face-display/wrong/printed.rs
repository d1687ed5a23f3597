use std::fmt;

struct Time {
    hour: u8,
    minute: u8,
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        println!("{:02}:{:02}", self.hour, self.minute);
        write!(f, "")
    }
}

fn main() {
    println!("{}", Time { hour: 7, minute: 5 });
}
