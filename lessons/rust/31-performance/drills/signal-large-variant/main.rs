enum Signal {
    Tick,
    Speed(u32),
    Picture([u8; 256]),
}

fn picture(bytes: [u8; 256]) -> Signal {
    Signal::Picture(bytes)
}

// How bright a signal is: the sum of its bytes.
fn brightness(signal: &Signal) -> u32 {
    match signal {
        Signal::Tick => 0,
        Signal::Speed(speed) => *speed,
        Signal::Picture(bytes) => bytes.iter().map(|byte| u32::from(*byte)).sum(),
    }
}

fn main() {
    let signals = [Signal::Tick, Signal::Speed(80), picture([1; 256])];
    for signal in &signals {
        println!("{}", brightness(signal));
    }
    println!("{} bytes each", size_of::<Signal>());
}
