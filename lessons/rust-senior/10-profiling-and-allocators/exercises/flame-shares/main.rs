#[derive(Debug, PartialEq)]
struct Share<'p> {
    name: &'p str,
    total: u64,
    own: u64,
}

#[derive(Debug, PartialEq)]
struct BadLine(usize);

// The shares of all functions in folded stacks.
fn shares(folded: &str) -> Result<Vec<Share<'_>>, BadLine> {
    let mut list: Vec<Share> = Vec::new();
    for (at, line) in folded.lines().enumerate() {
        let (name, count) = line.split_once(' ').ok_or(BadLine(at))?;
        let total = count.parse().map_err(|_| BadLine(at))?;
        list.push(Share {
            name,
            total,
            own: total,
        });
    }
    Ok(list)
}

fn main() {
    let folded = "main;report;format! 30\nmain;report 12\nmain;read 8\n";
    println!("{:?}", shares(folded));
}
