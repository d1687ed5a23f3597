struct Lamp {
    watts: u32,
}

fn main() {
    let mut lamp = Lamp { watts: 40 };
    let watts = &lamp.watts;
    lamp.watts = 60;
    println!("{watts}");
}
