// The number behind "row ".
fn seat(ticket: &str) -> Result<u32, String> {
    let number = ticket.trim_start_matches("row ");
    let seat = number
        .parse::<u32>()
        .map_err(|problem| problem.to_string())?;
    Ok(seat)
}

fn main() {
    println!("{:?} {:?}", seat("row 12"), seat("row x"));
}
