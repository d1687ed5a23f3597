fn tickets(bytes: &[u8]) -> Option<Vec<u32>> {
    let (&count, rest) = bytes.split_first_chunk()?;
    let count = u32::from_be_bytes(count);
    if count as usize != rest.len() / 4 {
        return None;
    }
    let mut tickets = Vec::with_capacity(count as usize);
    for ticket in rest.chunks(4) {
        tickets.push(ticket.iter().fold(0, |sum, &byte| sum << 8 | u32::from(byte)));
    }
    Some(tickets)
}

fn main() {
    println!("{:?}", tickets(&[0, 0, 0, 2, 0, 0, 1, 2, 0, 0, 0, 9]));
}
