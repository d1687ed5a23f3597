// Puts the number of the first taxi at the end as well, and tells which one it was.
fn rejoin(rank: &mut Vec<u32>) -> u32 {
    let first = rank[0];
    rank.push(0);
    first
}

fn main() {
    let mut rank = vec![31, 7, 12];
    let taxi = rejoin(&mut rank);
    println!("taxi {taxi} is back, {} in the rank", rank.len());
}
