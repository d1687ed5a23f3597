pub fn per_night(room: u32) -> u32 {
    let season = 3;
    40 + room
}
