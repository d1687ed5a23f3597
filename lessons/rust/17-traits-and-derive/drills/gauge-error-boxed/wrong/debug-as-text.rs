use std::error::Error;
use std::fmt;

#[derive(Debug)]
struct Blocked(u32);

impl fmt::Display for Blocked {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Error for Blocked {}

fn pressure(gauge: u32) -> Result<u32, Blocked> {
    if gauge > 2 && gauge != 7 {
        return Err(Blocked(gauge));
    }
    Ok(gauge * 10)
}

fn check(gauge: u32) -> Result<u32, Box<dyn Error>> {
    let bar = pressure(gauge)?;
    Ok(bar + 1)
}

fn main() {
    println!("{:?} {:?}", check(2).ok(), check(3).is_err());
}
