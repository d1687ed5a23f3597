#[test]
fn the_list_in_main() {
    assert_eq!(Fault::ALL, [Fault::NoFlow, Fault::Frost]);
    assert_eq!(Fault::ALL.map(|fault| fault.code()), [10, 20]);
    assert_eq!(Fault::ALL.map(|fault| fault.name()), ["NoFlow", "Frost"]);
    assert_eq!(Fault::try_from(20), Ok(Fault::Frost));
    assert_eq!(Fault::try_from(21), Err(21));
    assert_eq!(size_of::<Fault>(), 1);
}

codes! {
    #[derive(PartialEq, Debug)]
    enum Level: i32 { Low = -40, Middle = 1 << 12, High = i32::MAX }
}

#[test]
fn another_type_and_no_last_comma() {
    assert_eq!(Level::ALL.map(|level| level.code()), [-40, 4096, i32::MAX]);
    assert_eq!(Level::try_from(4096), Ok(Level::Middle));
    assert_eq!(Level::try_from(-39), Err(-39));
    assert_eq!(Level::try_from(i32::MAX), Ok(Level::High));
    assert_eq!(Level::High as i32, i32::MAX);
    assert_eq!(Level::Middle.name(), "Middle");
    const FIRST: Level = { let [first, ..] = Level::ALL; first };
    assert_eq!(FIRST, Level::Low);
}

codes! {
    enum Wide: u64 { One = 1, All = u64::MAX }
}

#[test]
fn neither_small_nor_signed_nor_copy() {
    assert_eq!(size_of::<Wide>(), 8);
    assert_eq!(Wide::ALL.map(|wide| wide.code()), [1, u64::MAX]);
    assert_eq!(Wide::try_from(u64::MAX).map(|wide| wide.name()), Ok("All"));
    assert_eq!(Wide::try_from(0).map(|wide| wide.name()), Err(0));
}

mod far {
    codes! {
        /// Made here, used elsewhere.
        #[derive(Default, PartialEq, Debug)]
        pub enum Valve: u16 { Shut = 300, #[default] Half = 301, Open = 65_535, }
    }
}

#[test]
fn visible_outside_of_its_module() {
    assert_eq!(far::Valve::default(), far::Valve::Half);
    assert_eq!(far::Valve::ALL.len(), 3);
    assert_eq!(far::Valve::Open.code(), 65_535_u16);
    assert_eq!(far::Valve::try_from(300).map(|valve| valve.name()), Ok("Shut"));
}

#[allow(dead_code, non_camel_case_types)]
mod names_of_the_caller {
    enum Result {}
    trait TryFrom {}
    struct Vec;
    struct str;
    struct Ok;
    struct Err;
    struct Some;

    codes! {
        #[derive(PartialEq, Debug)]
        pub enum Answer: u8 { Some = 1, None = 2, Ok = 3, Err = 4, Error = 5 }
    }

    #[test]
    fn do_not_matter() {
        assert!(matches!(<Answer as ::core::convert::TryFrom<u8>>::try_from(3), ::core::result::Result::Ok(Answer::Ok)));
        assert!(matches!(<Answer as ::core::convert::TryFrom<u8>>::try_from(9), ::core::result::Result::Err(9)));
        assert_eq!(Answer::ALL.map(|answer| answer.code()), [1, 2, 3, 4, 5]);
        assert_eq!([Answer::Some.name(), Answer::Err.name()], ["Some", "Err"]);
    }
}

codes! {
    #[derive(PartialEq, Debug)]
    enum Point: u16 {
        P0 = 3, P1 = 10, P2 = 17, P3 = 24, P4 = 31, P5 = 38, P6 = 45, P7 = 52, P8 = 59, P9 = 66,
        P10 = 73, P11 = 80, P12 = 87, P13 = 94, P14 = 101, P15 = 108, P16 = 115, P17 = 122, P18 = 129, P19 = 136,
        P20 = 143, P21 = 150, P22 = 157, P23 = 164, P24 = 171, P25 = 178, P26 = 185, P27 = 192, P28 = 199, P29 = 206,
        P30 = 213, P31 = 220, P32 = 227, P33 = 234, P34 = 241, P35 = 248, P36 = 255, P37 = 262, P38 = 269, P39 = 276,
        P40 = 283, P41 = 290, P42 = 297, P43 = 304, P44 = 311, P45 = 318, P46 = 325, P47 = 332, P48 = 339, P49 = 346,
        P50 = 353, P51 = 360, P52 = 367, P53 = 374, P54 = 381, P55 = 388, P56 = 395, P57 = 402, P58 = 409, P59 = 416,
        P60 = 423, P61 = 430, P62 = 437, P63 = 444, P64 = 451, P65 = 458, P66 = 465, P67 = 472, P68 = 479, P69 = 486,
        P70 = 493, P71 = 500, P72 = 507, P73 = 514, P74 = 521, P75 = 528, P76 = 535, P77 = 542, P78 = 549, P79 = 556,
        P80 = 563, P81 = 570, P82 = 577, P83 = 584, P84 = 591, P85 = 598, P86 = 605, P87 = 612, P88 = 619, P89 = 626,
        P90 = 633, P91 = 640, P92 = 647, P93 = 654, P94 = 661, P95 = 668, P96 = 675, P97 = 682, P98 = 689, P99 = 696,
        P100 = 703, P101 = 710, P102 = 717, P103 = 724, P104 = 731, P105 = 738, P106 = 745, P107 = 752, P108 = 759, P109 = 766,
        P110 = 773, P111 = 780, P112 = 787, P113 = 794, P114 = 801, P115 = 808, P116 = 815, P117 = 822, P118 = 829, P119 = 836,
        P120 = 843, P121 = 850, P122 = 857, P123 = 864, P124 = 871, P125 = 878, P126 = 885, P127 = 892, P128 = 899, P129 = 906,
        P130 = 913, P131 = 920, P132 = 927, P133 = 934, P134 = 941, P135 = 948, P136 = 955, P137 = 962, P138 = 969, P139 = 976,
        P140 = 983, P141 = 990, P142 = 997, P143 = 1004, P144 = 1011, P145 = 1018, P146 = 1025, P147 = 1032, P148 = 1039, P149 = 1046,
    }
}

#[test]
fn a_long_list() {
    assert_eq!(Point::ALL.len(), 150);
    for (place, point) in Point::ALL.into_iter().enumerate() {
        assert_eq!(point.name(), format!("P{place}"));
        assert_eq!(usize::from(point.code()), place * 7 + 3);
        assert_eq!(Point::try_from(point.code()), Ok(point));
    }
    assert_eq!(Point::try_from(4), Err(4));
}
