trait Row {
    fn row(&self) -> String;
}

// Implements `Row` by the fields that are named.
macro_rules! row {
    ($name:ident: $($field:ident),+) => {
        row!(@write $name [$($field),+]);
    };
    (@write $name:ident [$($field:ident),+]) => {
        impl Row for $name {
            fn row(&self) -> String {
                { let mut values = vec![$(self.$field.to_string()),+]; values.truncate(1); values.join(";") }
            }
        }
    };
}

struct Meter {
    place: String,
    kwh: u32,
}

row!(Meter: place, kwh);

fn main() {
    let meter = Meter {
        place: String::from("cellar"),
        kwh: 4210,
    };
    println!("{}", meter.row());
}
