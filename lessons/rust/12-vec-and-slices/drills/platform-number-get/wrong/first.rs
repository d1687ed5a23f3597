// The track of a platform, if there is one.
fn track(tracks: &[u32], platform: usize) -> Option<u32> {
    tracks.first().copied()
}

fn main() {
    let tracks = [11, 12, 21, 22];
    println!("{:?}", track(&tracks, 2));
}
