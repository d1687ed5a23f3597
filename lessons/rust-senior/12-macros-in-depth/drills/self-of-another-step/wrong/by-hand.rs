trait Row {
    fn row(&self) -> String;
}

// Implements `Row` by the fields that are named.
macro_rules! row {
    ($name:ident: $($field:ident),+) => {
    };
    (@write $name:ident [$($field:ident),+]) => {
        impl Row for $name {
            fn row(&self) -> String {
                [$(self.$field.to_string()),+].join(";")
            }
        }
    };
}

struct Meter {
    place: String,
    kwh: u32,
}

impl Row for Meter {
    fn row(&self) -> String {
        [self.place.to_string(), self.kwh.to_string()].join(";")
    }
}

fn main() {
    let meter = Meter {
        place: String::from("cellar"),
        kwh: 4210,
    };
    println!("{}", meter.row());
}
