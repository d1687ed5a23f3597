/// In cents, for a number of zones.
pub fn single(zones: u32) -> u32 {
    180 + zones * 90
}
