struct Crate {
    label: String,
    kilograms: u32,
}

impl Crate {
    fn into_label(self) -> String {
        String::new()
    }
}

fn main() {
    let full = Crate {
        label: String::from("Elstar 2026"),
        kilograms: 14,
    };
    println!("{} kg", full.kilograms);
    println!("emptied: {}", full.into_label());
}
