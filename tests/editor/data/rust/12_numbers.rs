const N: [f64; 9] = [1., 1.0, 1e10, 2.5E-3, 1_000.5, 0.1f64, 12E+99_f64, 1.max(2) as f64, 7f32 as f64];
const I: u64 = 0xDEAD_beef + 0o777 + 0b1010_1010 + 1_000_000u64;
fn ranges() { for i in 0..10 { let _ = i..=20; } let t = ((1, 2), 3); let _ = t.0.1; }
