fn tickets(bytes: &[u8]) -> Option<Vec<u32>> {
    let (&count, rest) = bytes.split_first_chunk()?;
    let count = u32::from_be_bytes(count);
    if count.wrapping_mul(4) as usize != rest.len() {
        return None;
    }
    let mut tickets = Vec::with_capacity(count as usize);
    for ticket in rest.chunks(4) {
        tickets.push(u32::from_be_bytes(ticket.try_into().ok()?));
    }
    Some(tickets)
}

fn main() {
    println!("{:?}", tickets(&[0, 0, 0, 2, 0, 0, 1, 2, 0, 0, 0, 9]));
}
