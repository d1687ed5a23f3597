struct Valve<'a> {
    log: &'a mut Vec<&'static str>,
}

impl Drop for Valve<'_> {
    fn drop(&mut self) {
        self.log.push("valve closed");
    }
}

// What happens, in order.
fn drain(log: &mut Vec<&'static str>) {
    let valve = Valve { log };
    valve.log.push("valve open");
    drop(valve.log);
    log.push("pump stopped");
}

fn main() {
    let mut log = Vec::new();
    drain(&mut log);
    println!("{log:?}");
}
