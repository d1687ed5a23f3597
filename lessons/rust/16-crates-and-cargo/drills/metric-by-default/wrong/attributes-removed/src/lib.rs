/// Wind in the unit of the reader.
pub fn wind(knots: u32) -> String {
    format!("{} km/h", knots * 1852 / 1000)
}
