union Bits { float: f32, int: u32 }
fn bits(f: f32) -> u32 { let union = 1; unsafe { Bits { float: f }.int + union } }
extern "C" { fn abs(x: i32) -> i32; static errno: i32; }
static mut COUNTER: u64 = 0;
let p = c"c string"; let q = cr#"raw c "string""#;
