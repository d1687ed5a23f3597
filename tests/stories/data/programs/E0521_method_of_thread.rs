use std::thread;

struct Sensor {
    name: String,
}

impl Sensor {
    fn start(&self) {
        thread::spawn(move || println!("{}", self.name));
    }
}

fn main() {
    Sensor { name: String::from("t") }.start();
}
