#[derive(Debug, PartialEq)]
enum Valve {
    Closed,
    Open,
    Moving,
}

#[derive(Debug, PartialEq)]
struct Unknown(i32);

impl TryFrom<i32> for Valve {
    type Error = Unknown;

    fn try_from(code: i32) -> Result<Valve, Unknown> {
        match code.unsigned_abs() {
            0 => Ok(Valve::Closed),
            1 => Ok(Valve::Open),
            2 => Ok(Valve::Moving),
            _ => Err(Unknown(code)),
        }
    }
}

fn main() {
    for code in [0, 1, 2, 7] {
        println!("{:?}", Valve::try_from(code));
    }
}
