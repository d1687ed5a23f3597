#![no_std]

extern crate std as host; // for `main` alone

// Who talks to the devices on two wires.
trait Bus {
    type Error;

    // Sends some bytes to a device, and reads as many as `answer` has room for.
    fn write_read(&mut self, device: u8, sent: &[u8], answer: &mut [u8])
    -> Result<(), Self::Error>;
}

#[derive(Debug, PartialEq)]
enum ReadError<E> {
    // The bus failed; this is its error.
    Bus(E),
    // Three answers in a row had a wrong checksum.
    Checksum,
    // The device has no new value yet.
    Busy,
}

struct Thermometer<B> {
    bus: B,
    device: u8,
}

const VALUE: u8 = 0x00;
const READY: u8 = 0b0000_0001;
const ATTEMPTS: u32 = 3;

impl<B: Bus> Thermometer<B> {
    fn new(bus: B, device: u8) -> Self {
        Thermometer { bus, device }
    }

    fn release(self) -> B {
        self.bus
    }

    // The temperature in ten-thousandths of a degree.
    fn read(&mut self) -> Result<i32, ReadError<B::Error>> {
        for attempt in 1..=ATTEMPTS {
            let mut answer = [0; 3];
            let outcome = self.bus.write_read(self.device, &[VALUE], &mut answer);
            if attempt < ATTEMPTS {
                outcome.map_err(ReadError::Bus)?;
            }
            let [high, low, sum] = answer;
            if checksum(&[high, low]) != sum {
                continue;
            }
            if low & READY == 0 {
                return Err(ReadError::Busy);
            }
            let sixteenths = i32::from(i16::from_be_bytes([high, low]) >> 4);
            return Ok(sixteenths * 625);
        }
        Err(ReadError::Checksum)
    }
}

// CRC-8 with the polynomial 0x31, beginning with 0xFF.
fn checksum(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0xFF, |sum, byte| {
        (0..8).fold(sum ^ byte, |sum, _| {
            if sum & 0x80 == 0 {
                sum << 1
            } else {
                (sum << 1) ^ 0x31
            }
        })
    })
}

// A device that always shows 23.25 degrees.
struct Fixed;

impl Bus for Fixed {
    type Error = core::convert::Infallible;

    fn write_read(&mut self, _: u8, _: &[u8], answer: &mut [u8]) -> Result<(), Self::Error> {
        let value = [0x17, 0x41];
        answer.copy_from_slice(&[value[0], value[1], checksum(&value)]);
        Ok(())
    }
}

fn main() {
    let mut thermometer = Thermometer::new(Fixed, 0x48);
    host::println!("{:?}", thermometer.read());
    let _bus = thermometer.release();
}
