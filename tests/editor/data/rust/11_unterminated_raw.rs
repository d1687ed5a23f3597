fn main() { let s = r#"never closed"; }
fn lost() {}
