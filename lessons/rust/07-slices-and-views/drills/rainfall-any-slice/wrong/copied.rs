// Cheat: the slice is copied into a vector.
// The most rain of a day, in millimetres.
fn wettest(days: &[u32]) -> u32 {
    let mut most = 0;
    for rain in days.iter().copied().collect::<Vec<u32>>() {
        if rain > most {
            most = rain;
        }
    }
    most
}

fn main() {
    let month = [0, 4, 0, 11, 2, 0, 7, 30, 1];
    println!("{} mm", wettest(&month[..7]));
}
