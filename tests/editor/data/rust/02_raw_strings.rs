const A: &str = r"C:\no\escape";
const B: &str = r#"a "quoted" word"#;
const C: &str = r###"ends with "## not here
and goes on over lines { ( [
until "###;
const D: &[u8] = br#"bytes " here"#;
fn after() -> usize { A.len() + B.len() }
