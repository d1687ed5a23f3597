// The busiest stop of a log, or the line that cannot be read.
fn busiest(log: &str) -> Result<Option<&str>, &str> {
    let mut best: Option<(&str, u32)> = None;
    for line in log.lines() {
        let (stop, count) = line.split_once(' ').ok_or(line)?;
        let count = count.parse::<u32>().map_err(|_| line)?;
        if count > best.map_or(0, |(_, most)| most) {
            best = Some((stop, count));
        }
    }
    Ok(best.map(|(stop, _)| stop))
}

fn main() {
    println!("{:?}", busiest("Harbour 120\nMuseum 90"));
    println!("{:?}", busiest("Harbour many"));
}
