use export::Export;

#[derive(Export)]
struct Meter {
    place: String,
    #[export(name = "kWh")]
    used: u32,
    #[export(skip)]
    secret: [u8; 4],
    r#type: char,
}

#[test]
fn columns_are_named_and_left_out() {
    assert_eq!(Meter::COLUMNS, ["place", "kWh", "type"]);
    let meter = Meter {
        place: "cellar".to_string(),
        used: 4210,
        secret: [1, 2, 3, 4],
        r#type: 'E',
    };
    assert_eq!(meter.row(), ["cellar", "4210", "E"]);
    assert_eq!(meter.secret.len(), 4);
}

#[derive(Export)]
struct Empty {}

#[test]
fn no_field_no_column() {
    assert!(Empty::COLUMNS.is_empty());
    assert!(Empty {}.row().is_empty());
}

/// A lifetime, a bound, a constant, and parameters with and without `Display`.
#[derive(Export)]
struct Sample<'n, T, U: Copy, const N: usize>
where
    U: PartialEq,
{
    name: &'n str,
    value: T,
    #[export(skip)]
    raw: [U; N],
}

#[derive(Clone, Copy, PartialEq)]
struct Millivolts(u32);

#[test]
fn parameters_and_their_bounds() {
    let sample = Sample {
        name: "pump",
        value: 2.5,
        raw: [Millivolts(2500), Millivolts(2501)],
    };
    assert_eq!(Sample::<f64, Millivolts, 2>::COLUMNS, ["name", "value"]);
    assert_eq!(sample.row(), ["pump", "2.5"]);
    assert_eq!(sample.raw[1].0, 2501);
}

/// `T` alone cannot be shown, and what stands in the field can.
struct Unit<T>(T);

impl std::fmt::Display for Unit<Millivolts> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} mV", self.0.0)
    }
}

#[derive(Export)]
struct Cell<T> {
    load: Unit<T>,
}

#[test]
fn the_bound_is_on_the_type_of_the_field() {
    let cell = Cell {
        load: Unit(Millivolts(3700)),
    };
    assert_eq!(cell.row(), ["3700 mV"]);
}

/// A user may have any names of their own.
#[allow(dead_code, non_camel_case_types, unused_macros)]
mod names {
    struct Vec;
    struct String;
    struct str;
    trait ToString {}
    trait Display {}
    trait Export {}
    mod core {}
    mod std {}

    macro_rules! vec {
        ($($any:tt)*) => {
            compile_error!("this is the macro of the user")
        };
    }

    macro_rules! stringify {
        ($($any:tt)*) => {
            compile_error!("this is the macro of the user")
        };
    }

    #[derive(export::Export)]
    struct Gauge {
        level: u32,
        to_string: u8,
    }

    impl Gauge {
        fn row(&self) -> u32 {
            self.level
        }
    }

    #[test]
    fn names_of_the_user_do_not_matter() {
        let gauge = Gauge {
            level: 7,
            to_string: 1,
        };
        assert_eq!(<Gauge as export::Export>::row(&gauge), ["7", "1"]);
        assert_eq!(<Gauge as export::Export>::COLUMNS, ["level", "to_string"]);
        assert_eq!(gauge.row(), 7);
    }
}
