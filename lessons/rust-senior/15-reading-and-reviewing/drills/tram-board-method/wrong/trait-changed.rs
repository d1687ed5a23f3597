#[derive(Clone, Copy)]
struct Tram {
    line: u32,
}

impl Tram {
    fn text(&self) -> String {
        format!("line {}", self.line)
    }
}

trait Vehicle: Sized {
    fn text(&self) -> String {
        "a vehicle".to_string()
    }
}

impl Vehicle for Tram {}

fn board(trams: &[Tram]) -> Vec<String> {
    trams.iter().map(Tram::text).collect()
}

fn main() {
    println!("{:?} {}", board(&[Tram { line: 9 }]), Vehicle::text(Tram { line: 9 }));
}
