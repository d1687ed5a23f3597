// The number behind "row ".
fn seat(ticket: &str) -> Result<u32, String> {
    let number = ticket.trim_start_matches("row ");
    let seat = number
        .parse::<u32>()
        .map_err(|_| format!("no seat: {ticket}"))
        .or(Ok::<u32, String>(0))?;
    Ok(seat)
}

fn main() {
    println!("{:?} {:?}", seat("row 12"), seat("row x"));
}
