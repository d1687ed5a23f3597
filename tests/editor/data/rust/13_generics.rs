use std::{collections::HashMap, fmt::{self, Display}};
impl<T, const N: usize> Display for Grid<T, N> where T: Display + ?Sized, {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{}", self.0) }
}
fn parse() -> Result<Vec<u32>, std::num::ParseIntError> {
    "1,2".split(',').map(|p| p.parse::<u32>()).collect::<Result<Vec<_>, _>>()
}
