extern crate std;

use std::vec;
use std::vec::Vec;

// An error that can do nothing but be there.
struct Wire(u32);

// Answers what it was told to, and remembers what it was asked.
struct Script {
    answers: vec::IntoIter<Result<[u8; 3], Wire>>,
    asked: Vec<(u8, Vec<u8>, usize)>,
}

impl Bus for Script {
    type Error = Wire;

    fn write_read(&mut self, device: u8, sent: &[u8], answer: &mut [u8]) -> Result<(), Wire> {
        self.asked.push((device, sent.to_vec(), answer.len()));
        let bytes = self.answers.next().expect("asked once too often")?;
        let room = answer.len().min(3);
        answer[..room].copy_from_slice(&bytes[..room]);
        Ok(())
    }
}

// The same checksum, written in another way.
fn sum_of(value: u16) -> u8 {
    let mut rest = u32::from(value ^ 0xFF00) << 8;
    for bit in (8..24).rev() {
        if rest >> bit & 1 == 1 {
            rest ^= 0x131 << (bit - 8);
        }
    }
    u8::try_from(rest).unwrap()
}

fn right(value: u16) -> Result<[u8; 3], Wire> {
    let [high, low] = value.to_be_bytes();
    Ok([high, low, sum_of(value)])
}

fn torn(value: u16) -> Result<[u8; 3], Wire> {
    right(value).map(|[high, low, sum]| [high, low, sum ^ 0x10])
}

// What `read` gives, and how often it asked.
fn read(answers: Vec<Result<[u8; 3], Wire>>) -> (Result<i32, ReadError<u32>>, usize) {
    let script = Script { answers: answers.into_iter(), asked: Vec::new() };
    let mut thermometer = Thermometer::new(script, 0x48);
    let read = thermometer.read();
    let script = thermometer.release();
    for asked in &script.asked {
        assert_eq!(asked, &(0x48, vec![0x00], 3));
    }
    let read = read.map_err(|error| match error {
        ReadError::Bus(Wire(number)) => ReadError::Bus(number),
        ReadError::Checksum => ReadError::Checksum,
        ReadError::Busy => ReadError::Busy,
    });
    (read, script.asked.len())
}

#[test]
fn the_checksum_is_the_one_of_the_data_sheet() {
    assert_eq!(checksum(&[0xBE, 0xEF]), 0x92);
    assert_eq!(sum_of(0xBEEF), 0x92);
    assert_eq!(checksum(&[0x17, 0x41]), sum_of(0x1741));
}

#[test]
fn the_device_of_main() {
    assert_eq!(Thermometer::new(Fixed, 0x48).read(), Ok(232_500));
}

#[test]
fn a_good_answer() {
    assert_eq!(read(vec![right(0x1741)]), (Ok(232_500), 1));
    assert_eq!(read(vec![right(0x0001)]), (Ok(0), 1));
    assert_eq!(read(vec![right(0xFFF1)]), (Ok(-625), 1));
    assert_eq!(read(vec![right(0x8001)]), (Ok(-1_280_000), 1));
    assert_eq!(read(vec![right(0x7FFF)]), (Ok(1_279_375), 1));
}

#[test]
fn each_value_with_each_flag() {
    for sixteenths in -2048_i32..2048 {
        let bits = u16::try_from((sixteenths << 4) & 0xFFFF).unwrap();
        for flags in 0..16 {
            let (read, asked) = read(vec![right(bits | flags)]);
            match flags & 1 {
                1 => assert_eq!(read, Ok(sixteenths * 625)),
                _ => assert_eq!(read, Err(ReadError::Busy)),
            }
            assert_eq!(asked, 1);
        }
    }
}

#[test]
fn a_torn_answer_is_asked_for_again() {
    assert_eq!(read(vec![torn(0x1741), right(0x1751)]), (Ok(233_125), 2));
    assert_eq!(read(vec![torn(1), torn(1), right(0x0011)]), (Ok(625), 3));
    let torn_thrice = vec![torn(1), torn(1), torn(1), right(1)];
    assert_eq!(read(torn_thrice), (Err(ReadError::Checksum), 3));
}

#[test]
fn the_flag_of_a_torn_answer_says_nothing() {
    assert_eq!(read(vec![torn(0x1740), right(0x1741)]), (Ok(232_500), 2));
    assert_eq!(read(vec![torn(0x1741), right(0x1740)]), (Err(ReadError::Busy), 2));
    assert_eq!(read(vec![torn(1), torn(1), right(0x1740)]), (Err(ReadError::Busy), 3));
}

#[test]
fn an_error_of_the_bus_ends_it() {
    assert_eq!(read(vec![Err(Wire(7)), right(1)]), (Err(ReadError::Bus(7)), 1));
    assert_eq!(read(vec![torn(1), Err(Wire(8)), right(1)]), (Err(ReadError::Bus(8)), 2));
    assert_eq!(read(vec![torn(1), torn(1), Err(Wire(9))]), (Err(ReadError::Bus(9)), 3));
}
