macro_rules! codes {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident: $repr:ty {
            $($(#[$note:meta])* $variant:ident = $value:expr),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[repr($repr)]
        $vis enum $name {
            $($(#[$note])* $variant = $value),+
        }

        impl $name {
            $vis const ALL: [$name; [$(::core::stringify!($variant)),+].len()] =
                [$($name::$variant),+];

            $vis fn code(&self) -> $repr {
                match *self {
                    $($name::$variant => $name::$variant as $repr),+
                }
            }

            $vis fn name(&self) -> &'static ::core::primitive::str {
                match *self {
                    $($name::$variant => ::core::stringify!($variant)),+
                }
            }
        }

        impl ::core::convert::TryFrom<$repr> for $name {
            type Error = $repr;

            fn try_from(code: $repr) -> ::core::result::Result<Self, $repr> {
                match code {
                    $($value => ::core::result::Result::Ok($name::$variant),)+
                    _ => ::core::result::Result::Err(code),
                }
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
