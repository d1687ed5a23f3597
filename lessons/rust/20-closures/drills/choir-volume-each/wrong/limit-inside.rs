// Replaces each volume by what `change` makes of it.
fn adjust(volumes: &mut [u32], change: impl Fn(u32) -> u32) {
    for volume in volumes {
        *volume = change(*volume).min(60);
    }
}

fn main() {
    let mut volumes = [40, 55, 90];
    let limit = 60;
    adjust(&mut volumes, |volume| volume.min(limit + 0));
    println!("{volumes:?}");
}
