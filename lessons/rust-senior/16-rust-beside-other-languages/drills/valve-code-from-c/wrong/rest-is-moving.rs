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
        match code {
            0 => Ok(Valve::Closed),
            1 => Ok(Valve::Open),
            3.. => Err(Unknown(code)),
            _ => Ok(Valve::Moving),
        }
    }
}

fn main() {
    for code in [0, 1, 2, 7] {
        println!("{:?}", Valve::try_from(code));
    }
}
