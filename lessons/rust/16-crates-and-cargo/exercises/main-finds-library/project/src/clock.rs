// A time of day.
pub struct Time {
    hour: u32,
    minute: u32,
}

impl Time {
    pub fn new(hour: u32, minute: u32) -> Time {
        Time { hour, minute }
    }

    // Minutes since midnight.
    pub fn minutes(&self) -> u32 {
        self.hour * 60 + self.minute
    }
}
