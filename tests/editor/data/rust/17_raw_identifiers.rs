fn r#match(r#type: u8) -> u8 { r#type }
struct r#struct { r#fn: u8 }
fn rust(r: u8, b: u8, c: u8, br: u8) -> u8 { r + b + c + br }
