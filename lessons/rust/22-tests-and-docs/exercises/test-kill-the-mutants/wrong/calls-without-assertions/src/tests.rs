// All limits are called, and nobody looks at the answers.
use super::*;

#[test]
fn limits() {
    for days in [0, 3, 4, 21, 22] {
        storage_fee(days);
    }
    for grams in [0, 1, 1000, 1001, 5000, 5001] {
        let _ = postage(grams);
    }
    for label in ["1250 g", " 1250 g ", "12 kg", "12", "x g"] {
        let _ = read_grams(label);
    }
    refund(799, 300);
}
