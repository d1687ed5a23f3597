// Every function and every branch is run, and no value lies at a limit.
use super::*;

#[test]
fn storage() {
    assert_eq!(storage_fee(1), 0);
    assert_eq!(storage_fee(10), 450);
    assert_eq!(storage_fee(100), 1000);
}

#[test]
fn postages() {
    assert_eq!(postage(500), Some(499));
    assert_eq!(postage(2000), Some(799));
    assert_eq!(postage(9000), None);
}

#[test]
fn labels() {
    assert_eq!(read_grams("1250 g"), Ok(1250));
    assert_eq!(read_grams("12 kg"), Err(WeightError::NoUnit));
    assert_eq!(read_grams("x g"), Err(WeightError::NoNumber));
}

#[test]
#[should_panic]
fn refunds() {
    refund(300, 301);
}
