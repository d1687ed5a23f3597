struct Meter {
    value: u32,
}

fn raise(meter: &Meter) {
    meter.value += 1;
}

fn main() {
    let meter = Meter { value: 1 };
    raise(&meter);
    println!("{}", meter.value);
}
