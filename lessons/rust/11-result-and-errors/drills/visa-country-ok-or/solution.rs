// The part before the semicolon.
fn country(line: &str) -> Result<&str, &str> {
    let (country, _name) = line.split_once(';').ok_or("no country")?;
    Ok(country)
}

fn main() {
    println!("{:?} {:?}", country("PT;Ines"), country("Ines"));
}
