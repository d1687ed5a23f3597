// The part before the semicolon.
fn country(line: &str) -> Option<&str> {
    let (country, _name) = line.split_once(';')?;
    Some(country)
}

fn main() {
    println!("{:?} {:?}", country("PT;Ines"), country("Ines"));
}
