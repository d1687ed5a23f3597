mod radio {
    pub trait Tuned {
        fn mhz(&self) -> f64;
    }

    pub struct Receiver {
        pub khz: u32,
    }

    impl Tuned for Receiver {
        fn mhz(&self) -> f64 {
            f64::from(self.khz) / 1000.0
        }
    }
}

// What the display shows.
fn display(receiver: &radio::Receiver) -> String {
    format!("{:.1} MHz", f64::from(receiver.khz) / 1e6)
}

fn main() {
    println!("{}", display(&radio::Receiver { khz: 97_600 }));
}
