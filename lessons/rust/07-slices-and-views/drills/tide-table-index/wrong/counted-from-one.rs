// The height of the water at an hour from 0 to 23, in centimetres.
fn height(heights: &[u32], hour: u8) -> u32 {
    heights[usize::from(hour) + 1]
}

fn main() {
    let heights = [310, 290, 260, 240];
    println!("{} cm at 2:00", height(&heights, 2));
}
