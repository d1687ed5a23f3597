fn store(_value: u32) -> Result<(), String> {
    Ok(())
}

fn main() {
    store(1);
    store(2);
}
