// Both errors of axles got the same words.
// The number of axles in a line such as "car;2".
fn axles(line: &str) -> Result<u32, String> {
    let (_, digits) = line.split_once(';').ok_or(String::from("no semicolon"))?;
    let n = digits
        .parse::<u32>()
        .map_err(|_| String::from("no semicolon"))?;
    Ok(n)
}

// What a vehicle pays.
fn fee(line: &str) -> Result<u32, String> {
    let n = axles(line)?;
    if n > 9 {
        return Err(format!("{n} axles"));
    }
    Ok(n * 2)
}

// What all vehicles of a day pay.
fn day(lines: &[&str]) -> Result<u32, String> {
    let mut sum = 0;
    for line in lines {
        sum += fee(line)?;
    }
    Ok(sum)
}

fn main() {
    println!("{:?}", day(&["car;2", "truck;5"]));
    println!("{:?}", day(&["car;2", "bicycle"]));
    println!("{:?}", day(&["car;two"]));
}
