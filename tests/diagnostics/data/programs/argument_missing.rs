fn book(room: u32, nights: u32, guest: &str) -> u32 {
    println!("{guest}");
    room * nights
}

fn main() {
    println!("{}", book(12, "Ines"));
}
