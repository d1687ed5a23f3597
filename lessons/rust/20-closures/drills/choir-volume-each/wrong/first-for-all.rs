// Replaces each volume by what `change` makes of it.
fn adjust(volumes: &mut [u32], change: impl Fn(u32) -> u32) {
    let first = change(volumes[0]);
    for volume in volumes {
        *volume = first;
    }
}

fn main() {
    let mut volumes = [40, 55, 90];
    let limit = 60;
    adjust(&mut volumes, |volume| volume.min(limit));
    println!("{volumes:?}");
}
