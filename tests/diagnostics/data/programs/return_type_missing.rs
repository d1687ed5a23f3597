fn net(gross: f64) {
    gross / 1.19
}

fn main() {
    net(119.0);
}
