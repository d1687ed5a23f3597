// The weight, if the ferry takes the vehicle.
fn board(kilograms: u32) -> Result<u32, String> {
    if kilograms > 3_500 {
        return Err(format!("{kilograms} kg is too heavy"));
    }
    Ok(kilograms)
}

fn main() {
    println!("{:?} {:?}", board(1_200), board(7_500));
}
