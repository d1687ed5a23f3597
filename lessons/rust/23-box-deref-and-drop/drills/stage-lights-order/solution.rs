// Calls its closure when it is dropped.
struct Guard<F: Fn()>(F);

impl<F: Fn()> Drop for Guard<F> {
    fn drop(&mut self) {
        (self.0)();
    }
}

// Plays the show, then closes the curtain, then puts out the light.
fn show(play: impl Fn(), close_curtain: impl Fn(), light_out: impl Fn()) {
    let _light = Guard(light_out);
    let _curtain = Guard(close_curtain);
    play();
}

fn main() {
    show(
        || println!("to be or not to be"),
        || println!("curtain closed"),
        || println!("light out"),
    );
}
