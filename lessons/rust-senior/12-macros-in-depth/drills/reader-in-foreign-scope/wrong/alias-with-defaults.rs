// What the station answers.
type Result<T = f64, E = String> = std::result::Result<T, E>;

// A function that reads a number from a display.
macro_rules! reader {
    ($name:ident, $number:ty) => {
        pub fn $name(text: &str) -> Result<$number, String> {
            text.parse().map_err(|_| format!("not a number: {text}"))
        }
    };
}

reader!(volts, f64);

fn station(volts: f64) -> Result {
    Ok(volts)
}

fn main() {
    println!("{:?} {:?}", volts("3.7"), station(4.0));
}
