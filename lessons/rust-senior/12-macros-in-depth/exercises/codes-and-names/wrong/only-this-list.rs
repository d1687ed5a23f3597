macro_rules! codes {
    ($($any:tt)*) => {
        #[derive(Debug, Clone, Copy, PartialEq)]
        #[repr(u8)]
        pub enum Fault {
            NoFlow = 10,
            Frost = 20,
        }

        impl Fault {
            pub const ALL: [Fault; 2] = [Fault::NoFlow, Fault::Frost];

            pub fn code(&self) -> u8 {
                *self as u8
            }

            pub fn name(&self) -> &'static str {
                match self {
                    Fault::NoFlow => "NoFlow",
                    Fault::Frost => "Frost",
                }
            }
        }

        impl TryFrom<u8> for Fault {
            type Error = u8;

            fn try_from(code: u8) -> Result<Self, u8> {
                Fault::ALL.into_iter().find(|fault| fault.code() == code).ok_or(code)
            }
        }
    };
}

codes! {
    /// What the pump reports.
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub enum Fault: u8 {
        NoFlow = 10,
        /// Ice at the fan.
        Frost = 4 * 5,
    }
}

fn main() {
    for fault in Fault::ALL {
        println!("{:>3} {}", fault.code(), fault.name());
    }
    println!("{:?} {:?}", Fault::try_from(20), Fault::try_from(21));
}
