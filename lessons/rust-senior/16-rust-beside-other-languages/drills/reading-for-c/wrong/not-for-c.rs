#![deny(improper_ctypes_definitions)]

#[derive(Clone, Copy)]
struct Reading {
    station: u8,
    litres: u32,
    sign: u8,
}

fn signed_litres(reading: Reading) -> i64 {
    let litres = i64::from(reading.litres);
    if reading.sign == 0 { litres } else { -litres }
}

fn main() {
    let reading = Reading {
        station: 4,
        litres: 250,
        sign: 1,
    };
    println!("{}: {}", reading.station, signed_litres(reading));
}
