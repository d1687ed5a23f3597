// Mend it.
fn f() -> i32 {
    0
}

fn main() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a() {
        assert_eq!(f(), 1, r#"}"#);
    }
}
