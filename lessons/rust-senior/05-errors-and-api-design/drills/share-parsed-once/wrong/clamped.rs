// A part of a thousand: 0 to 1000.
#[derive(Debug, PartialEq)]
struct Share(u16);

#[derive(Debug, PartialEq)]
struct TooMuch(u16);

impl TryFrom<u16> for Share {
    type Error = TooMuch;

    fn try_from(value: u16) -> Result<Share, TooMuch> {
        if value <= 1000 {
            Ok(Share(value))
        } else {
            Ok(Share(1000))
        }
    }
}

fn main() {
    println!("{:?} {:?}", Share::try_from(250), Share::try_from(1001));
}
