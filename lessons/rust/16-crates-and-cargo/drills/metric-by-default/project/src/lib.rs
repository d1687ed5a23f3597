/// Wind in the unit of the reader.
#[cfg(feature = "metric")]
pub fn wind(knots: u32) -> String {
    format!("{} km/h", knots * 1852 / 1000)
}

/// Wind in the unit of the reader.
#[cfg(not(feature = "metric"))]
pub fn wind(knots: u32) -> String {
    format!("{knots} kn")
}
