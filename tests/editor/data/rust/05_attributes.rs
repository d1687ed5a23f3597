#![allow(dead_code)]
#![cfg_attr(feature = "x]y", doc = r#"raw ] here"#)]
#[derive(Debug, Clone, PartialEq)]
#[repr(C)] struct P { #[serde(rename = "a")] a: [u8; 4] }
#[cfg(all(
    test,
    not(target_os = "windows"), // comment ]
))]
mod tests {}
